// The words of the theme's own interface. A new language is one entry here; a missing word is a type error.
// Words of the book itself (Section, Figure) belong to the book's index, which prints them into the page.

interface Words {
  /** Name of the button that copies a block of code. */
  copy: string
  copied: string
  /** Said when the browser forbids copying; the code is then selected. */
  copyFailed: string
  /** Stands over what a cell printed. */
  output: string
  /** Name of the card that shows the target of a reference. */
  preview: string
}

const words = {
  en: {
    copy: 'Copy code',
    copied: 'Copied',
    copyFailed: 'Copying is not allowed here; the code is selected',
    output: 'Output',
    preview: 'Preview',
  },
  vi: {
    copy: 'Sao chép mã',
    copied: 'Đã sao chép',
    copyFailed: 'Không được phép sao chép ở đây; mã đã được chọn sẵn',
    output: 'Kết quả',
    preview: 'Xem trước',
  },
  'zh-CN': {
    copy: '复制代码',
    copied: '已复制',
    copyFailed: '此处不允许复制；代码已选中',
    output: '输出',
    preview: '预览',
  },
  'zh-TW': {
    copy: '複製程式碼',
    copied: '已複製',
    copyFailed: '此處不允許複製；程式碼已選取',
    output: '輸出',
    preview: '預覽',
  },
  ja: {
    copy: 'コードをコピー',
    copied: 'コピーしました',
    copyFailed: 'ここではコピーが許可されていません。コードを選択しました',
    output: '出力',
    preview: 'プレビュー',
  },
  ko: {
    copy: '코드 복사',
    copied: '복사했습니다',
    copyFailed: '여기서는 복사할 수 없습니다. 코드를 선택해 두었습니다',
    output: '출력',
    preview: '미리 보기',
  },
  tr: {
    copy: 'Kodu kopyala',
    copied: 'Kopyalandı',
    copyFailed: 'Burada kopyalamaya izin verilmiyor; kod seçildi',
    output: 'Çıktı',
    preview: 'Ön izleme',
  },
  pt: {
    copy: 'Copiar código',
    copied: 'Copiado',
    copyFailed: 'Não é permitido copiar aqui; o código está selecionado',
    output: 'Saída',
    preview: 'Prévia',
  },
  es: {
    copy: 'Copiar código',
    copied: 'Copiado',
    copyFailed: 'Aquí no se permite copiar; el código está seleccionado',
    output: 'Salida',
    preview: 'Vista previa',
  },
  de: {
    copy: 'Code kopieren',
    copied: 'Kopiert',
    copyFailed: 'Kopieren ist hier nicht erlaubt; der Code ist markiert',
    output: 'Ausgabe',
    preview: 'Vorschau',
  },
  fr: {
    copy: 'Copier le code',
    copied: 'Copié',
    copyFailed: 'La copie n’est pas autorisée ici ; le code est sélectionné',
    output: 'Sortie',
    preview: 'Aperçu',
  },
  ar: {
    copy: 'نسخ الشيفرة',
    copied: 'تم النسخ',
    copyFailed: 'النسخ غير مسموح هنا؛ تم تحديد الشيفرة',
    output: 'الناتج',
    preview: 'معاينة',
  },
} satisfies Record<string, Words>

type Language = keyof typeof words

/** The words of a locale, or of its language without region; English where there are none. */
export function wordsIn(locale: string): Words {
  return words[languageOf(locale)]
}

/** The same words under the ids by which a site may override them. */
export function codeTranslations(locale: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(wordsIn(locale)).map(([word, text]) => [`theme.d2lbook.${word}`, text]),
  )
}

/** The languages with words of their own, as locales. */
export const languages = Object.keys(words)

export function languageOf(locale: string): Language {
  if (isLanguage(locale)) return locale
  const {language, script} = new Intl.Locale(locale).maximize()
  if (language === 'zh') return script === 'Hant' ? 'zh-TW' : 'zh-CN'
  return isLanguage(language) ? language : 'en'
}

function isLanguage(name: string): name is Language {
  return Object.hasOwn(words, name)
}
