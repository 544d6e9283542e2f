import type {Words} from './words.ts'

export const zhCn = {
  code: {
    copy: '复制代码',
    copied: '已复制',
    copyFailed: '此处不允许复制；代码已选中',
    output: '输出',
    preview: '预览',
  },
  print: {print: '打印', all: '打印所有框架'},
  search: {
    search: '搜索',
    placeholder: '词语、编号（图 4.1.1）或标签',
    close: '关闭',
    loading: '正在搜索……',
    none: '没有找到“{query}”',
    found: '页数：{count}',
    instead: '显示“{query}”的结果',
    asTyped: '按输入搜索“{query}”',
    scope: '{framework} 版内容',
    failed: '搜索无法加载',
    development: '搜索在构建网站时生成；此预览中没有。',
  },
  translation: {
    fallback: '本页尚未翻译，显示的是原文（{language}）。',
    from: '译自：{language}',
    behind: '落后于原文 {percent}%',
    current: '与原文一致',
    original: '原文',
    hidden: '隐藏',
    beside: '并排',
    onTap: '点按切换',
    swap: '切换本段语言',
    failed: '无法加载原文',
  },
} satisfies Words
