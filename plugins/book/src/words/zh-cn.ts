import type {Words} from './words.ts'

export const zhCn = {
  numbers: {
    section: '%s 节',
    figure: '图 %s',
    table: '表 %s',
    equation: '公式 %s',
  },
  page: {
    framework: '框架',
    references: '参考文献',
    all: '全部',
    lacks: '本页没有 {wanted} 版本，只有 {has} 版本。',
    directLink: '{title}的直接链接',
    footnotes: '脚注',
    usedIn: '用于',
    more: '另有 {count} 处',
    related: '相关章节',
    buildsOn: '前置章节',
    leadsTo: '后续章节',
    backToPlace: '返回引用处 {place}',
  },
  outputs: {
    output: '输出',
    data: '图表数据',
    standIn: '{name} 的小型替代数据：{count} 个样本',
    lines: {
      other: '{count} 行输出',
    },
    stale: '记录于代码修改之前',
    otherNumbers: '随机数与框架自身产生的不同',
    interactive: '交互式输出（{program}）：运行 notebook 即可查看。',
  },
  notes: {
    edited: '原文已更改',
    new: '原文新增内容',
    deleted: '原文中已删除',
    untranslated: '尚未翻译',
  },
  actions: {
    bar: '带走本页',
    notebook: '笔记本',
    download: '下载为 Jupyter 笔记本',
    colab: '在 Colab 中打开',
    markdown: 'Markdown',
    copy: '复制为 Markdown',
    print: '打印',
    printAll: '打印所有框架',
  },
} satisfies Words
