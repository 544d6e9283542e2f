import type {Words} from './words.ts'

export const zhTw = {
  code: {
    copy: '複製程式碼',
    copied: '已複製',
    copyFailed: '此處不允許複製；程式碼已選取',
    output: '輸出',
    preview: '預覽',
  },
  print: {print: '列印', all: '列印所有框架'},
  search: {
    search: '搜尋',
    placeholder: '詞語、編號（圖 4.1.1）或標籤',
    close: '關閉',
    loading: '正在搜尋……',
    none: '找不到「{query}」',
    found: '頁數：{count}',
    instead: '顯示「{query}」的結果',
    asTyped: '依輸入搜尋「{query}」',
    scope: '{framework} 版內容',
    failed: '無法載入搜尋',
    development: '搜尋在建置網站時產生；此預覽中沒有。',
  },
  translation: {
    fallback: '本頁尚未翻譯，顯示的是原文（{language}）。',
    from: '譯自：{language}',
    behind: '落後於原文 {percent}%',
    current: '與原文一致',
    original: '原文',
    hidden: '隱藏',
    beside: '並排',
    onTap: '點按切換',
    swap: '切換本段語言',
    failed: '無法載入原文',
  },
} satisfies Words
