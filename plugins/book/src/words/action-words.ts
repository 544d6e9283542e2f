// The words on the links below a page's title. A new language is one entry.

import {wordLanguage, type WordLanguage} from './word-languages.ts'

export interface ActionWords {
  /** Name of the bar. */
  bar: string
  notebook: string
  download: string
  colab: string
  markdown: string
}

const table: Record<WordLanguage, ActionWords> = {
  en: {
    bar: 'Take this page along',
    notebook: 'Notebook',
    download: 'Download as a Jupyter notebook',
    colab: 'Open in Colab',
    markdown: 'Markdown',
  },
  vi: {
    bar: 'Mang trang này theo',
    notebook: 'Notebook',
    download: 'Tải về dưới dạng Jupyter notebook',
    colab: 'Mở trong Colab',
    markdown: 'Markdown',
  },
  'zh-CN': {
    bar: '带走本页',
    notebook: '笔记本',
    download: '下载为 Jupyter 笔记本',
    colab: '在 Colab 中打开',
    markdown: 'Markdown',
  },
  'zh-TW': {
    bar: '帶走本頁',
    notebook: '筆記本',
    download: '下載為 Jupyter 筆記本',
    colab: '在 Colab 中開啟',
    markdown: 'Markdown',
  },
  ja: {
    bar: 'このページを持ち出す',
    notebook: 'ノートブック',
    download: 'Jupyter ノートブックとしてダウンロード',
    colab: 'Colab で開く',
    markdown: 'Markdown',
  },
  ko: {
    bar: '이 페이지 가져가기',
    notebook: '노트북',
    download: 'Jupyter 노트북으로 내려받기',
    colab: 'Colab에서 열기',
    markdown: 'Markdown',
  },
  tr: {
    bar: 'Bu sayfayı yanınızda götürün',
    notebook: 'Not defteri',
    download: 'Jupyter not defteri olarak indir',
    colab: 'Colab’da aç',
    markdown: 'Markdown',
  },
  pt: {
    bar: 'Levar esta página',
    notebook: 'Notebook',
    download: 'Baixar como notebook Jupyter',
    colab: 'Abrir no Colab',
    markdown: 'Markdown',
  },
  es: {
    bar: 'Llevarse esta página',
    notebook: 'Cuaderno',
    download: 'Descargar como cuaderno de Jupyter',
    colab: 'Abrir en Colab',
    markdown: 'Markdown',
  },
  de: {
    bar: 'Diese Seite mitnehmen',
    notebook: 'Notebook',
    download: 'Als Jupyter-Notebook herunterladen',
    colab: 'In Colab öffnen',
    markdown: 'Markdown',
  },
  fr: {
    bar: 'Emporter cette page',
    notebook: 'Notebook',
    download: 'Télécharger en notebook Jupyter',
    colab: 'Ouvrir dans Colab',
    markdown: 'Markdown',
  },
  ar: {
    bar: 'خذ هذه الصفحة معك',
    notebook: 'دفتر',
    download: 'تنزيل كدفتر Jupyter',
    colab: 'فتح في Colab',
    markdown: 'Markdown',
  },
}

export function actionWords(lang: string): ActionWords {
  return table[wordLanguage(lang)]
}
