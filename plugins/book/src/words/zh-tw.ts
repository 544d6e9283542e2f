import type {Words} from './words.ts'

export const zhTw = {
  numbers: {
    section: '%s 節',
    figure: '圖 %s',
    table: '表 %s',
    equation: '公式 %s',
  },
  page: {
    framework: '框架',
    references: '參考文獻',
    all: '全部',
    lacks: '本頁沒有 {wanted} 版本，只有 {has} 版本。',
    directLink: '{title} 的直接連結',
    footnotes: '註腳',
    usedIn: '用於',
    more: '另有 {count} 處',
    related: '相關章節',
    buildsOn: '先備章節',
    leadsTo: '後續章節',
    backToPlace: '返回引用處 {place}',
  },
  outputs: {
    output: '輸出',
    data: '圖表資料',
    standIn: '{name} 的小型替代資料：{count} 個樣本',
    lines: {
      other: '{count} 行輸出',
    },
    stale: '記錄於程式碼修改之前',
    otherNumbers: '隨機數與框架自身產生的不同',
    interactive: '互動式輸出（{program}）：執行 notebook 即可查看。',
  },
  notes: {
    edited: '原文已更改',
    new: '原文新增內容',
    deleted: '原文中已刪除',
    untranslated: '尚未翻譯',
  },
  actions: {
    bar: '帶走本頁',
    notebook: '筆記本',
    download: '下載為 Jupyter 筆記本',
    colab: '在 Colab 中開啟',
    markdown: 'Markdown',
    copy: '複製為 Markdown',
    print: '列印',
    printAll: '列印所有框架',
  },
} satisfies Words
