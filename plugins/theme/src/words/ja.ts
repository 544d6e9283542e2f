import type {Words} from './words.ts'

export const ja = {
  code: {
    copy: 'コードをコピー',
    copied: 'コピーしました',
    copyFailed: 'ここではコピーが許可されていません。コードを選択しました',
    output: '出力',
    preview: 'プレビュー',
  },
  print: {print: '印刷', all: 'すべてのフレームワークを印刷'},
  search: {
    search: '検索',
    placeholder: '言葉、番号（図 4.1.1）、ラベル',
    close: '閉じる',
    loading: '検索中…',
    none: '「{query}」は見つかりませんでした',
    found: 'ページ数：{count}',
    instead: '「{query}」の検索結果を表示しています',
    asTyped: '入力どおり「{query}」を検索',
    scope: '{framework} 版の内容',
    failed: '検索を読み込めませんでした',
    development: '検索はサイトのビルド時に作られます。このプレビューにはありません。',
  },
  translation: {
    fallback: 'このページはまだ翻訳されていません。原文（{language}）を表示しています。',
    from: '翻訳元：{language}',
    behind: '原文から{percent}%遅れています',
    current: '原文と一致',
    original: '原文',
    hidden: '非表示',
    beside: '並べて',
    onTap: 'タップで切替',
    swap: 'この段落の言語を切り替える',
    failed: '原文を読み込めませんでした',
  },
} satisfies Words
