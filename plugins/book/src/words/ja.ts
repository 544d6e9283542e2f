import type {Words} from './words.ts'

export const ja = {
  numbers: {
    section: '%s 節',
    figure: '図 %s',
    table: '表 %s',
    equation: '式 %s',
  },
  page: {
    framework: 'フレームワーク',
    references: '参考文献',
    all: 'すべて',
    lacks: 'このページに {wanted} 版はありません。{has} 版があります。',
    directLink: '{title} への直接リンク',
    footnotes: '脚注',
    usedIn: '使用箇所',
    more: 'ほか {count} 件',
    related: '関連する節',
    buildsOn: '前提となる節',
    leadsTo: 'この先の節',
    backToPlace: '参照元 {place} に戻る',
  },
  outputs: {
    output: '出力',
    data: 'グラフのデータ',
    standIn: '{name} の代わりの小さなデータ：{count} 件',
    lines: {
      other: '{count} 行の出力',
    },
    stale: 'コードが変更される前に記録された出力です',
    otherNumbers: 'フレームワーク自身が生成する乱数とは異なります',
    interactive: '対話的な出力（{program}）：ノートブックを実行すると表示されます。',
  },
  notes: {
    edited: '原文が変更されました',
    new: '原文に追加されました',
    deleted: '原文から削除されました',
    untranslated: '未翻訳',
  },
  actions: {
    bar: 'このページを持ち出す',
    notebook: 'ノートブック',
    download: 'Jupyter ノートブックとしてダウンロード',
    colab: 'Colab で開く',
    markdown: 'Markdown',
    copy: 'Markdown としてコピー',
    print: '印刷',
    printAll: 'すべてのフレームワークを印刷',
  },
} satisfies Words
