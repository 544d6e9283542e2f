// The words around translations: what a page in several languages says of itself. Kept apart from the theme's other
// words, so that sites of one language carry none of them.

import {languageOf} from './words.ts'

interface TranslationWords {
  /** Of a page that is not translated. `{language}` is the language that it is shown in. */
  fallback: string
  from: string
  behind: string
  current: string
  /** Name of the choice that follows. */
  original: string
  hidden: string
  beside: string
  onTap: string
  /** Of the button at a paragraph. */
  swap: string
  failed: string
}

const words = {
  en: {
    fallback: 'This page is not translated yet; it is shown in its original language: {language}.',
    from: 'Translated from: {language}',
    behind: '{percent}% behind the original',
    current: 'Up to date',
    original: 'Original text',
    hidden: 'Hidden',
    beside: 'Beside',
    onTap: 'On tap',
    swap: 'Change the language of this paragraph',
    failed: 'The original could not be loaded',
  },
  vi: {
    fallback: 'Trang này chưa được dịch; nội dung được hiển thị bằng ngôn ngữ gốc: {language}.',
    from: 'Dịch từ: {language}',
    behind: 'Chậm {percent}% so với bản gốc',
    current: 'Khớp với bản gốc',
    original: 'Bản gốc',
    hidden: 'Ẩn',
    beside: 'Song song',
    onTap: 'Khi chạm',
    swap: 'Đổi ngôn ngữ của đoạn này',
    failed: 'Không tải được bản gốc',
  },
  'zh-CN': {
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
  'zh-TW': {
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
  ja: {
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
  ko: {
    fallback: '이 페이지는 아직 번역되지 않아 원문({language})으로 표시됩니다.',
    from: '원문 언어: {language}',
    behind: '원문보다 {percent}% 뒤처짐',
    current: '원문과 일치',
    original: '원문',
    hidden: '숨김',
    beside: '나란히',
    onTap: '탭하여 전환',
    swap: '이 단락의 언어 바꾸기',
    failed: '원문을 불러오지 못했습니다',
  },
  tr: {
    fallback: 'Bu sayfa henüz çevrilmedi; özgün dilinde gösteriliyor: {language}.',
    from: 'Kaynak dil: {language}',
    behind: 'Özgün metnin %{percent} gerisinde',
    current: 'Güncel',
    original: 'Özgün metin',
    hidden: 'Gizli',
    beside: 'Yan yana',
    onTap: 'Dokununca',
    swap: 'Bu paragrafın dilini değiştir',
    failed: 'Özgün metin yüklenemedi',
  },
  pt: {
    fallback: 'Esta página ainda não foi traduzida; é exibida no idioma original: {language}.',
    from: 'Traduzida de: {language}',
    behind: '{percent}% desatualizada em relação ao original',
    current: 'Atualizada',
    original: 'Original',
    hidden: 'Oculto',
    beside: 'Lado a lado',
    onTap: 'Ao tocar',
    swap: 'Mudar o idioma deste parágrafo',
    failed: 'Não foi possível carregar o original',
  },
  es: {
    fallback: 'Esta página aún no está traducida; se muestra en su idioma original: {language}.',
    from: 'Traducida de: {language}',
    behind: '{percent} % por detrás del original',
    current: 'Al día',
    original: 'Original',
    hidden: 'Oculto',
    beside: 'En paralelo',
    onTap: 'Al tocar',
    swap: 'Cambiar el idioma de este párrafo',
    failed: 'No se pudo cargar el original',
  },
  de: {
    fallback: 'Diese Seite ist noch nicht übersetzt; sie wird in der Originalsprache gezeigt: {language}.',
    from: 'Übersetzt aus: {language}',
    behind: 'zu {percent} % hinter dem Original zurück',
    current: 'Auf dem Stand des Originals',
    original: 'Original',
    hidden: 'Aus',
    beside: 'Daneben',
    onTap: 'Beim Antippen',
    swap: 'Sprache dieses Absatzes wechseln',
    failed: 'Das Original konnte nicht geladen werden',
  },
  fr: {
    fallback:
      'Cette page n’est pas encore traduite ; elle est affichée dans sa langue d’origine : {language}.',
    from: 'Traduite de : {language}',
    behind: '{percent} % en retard sur l’original',
    current: 'À jour',
    original: 'Original',
    hidden: 'Masqué',
    beside: 'Côte à côte',
    onTap: 'Au toucher',
    swap: 'Changer la langue de ce paragraphe',
    failed: 'Impossible de charger l’original',
  },
  ar: {
    fallback: 'لم تُترجم هذه الصفحة بعد، وهي معروضة بلغتها الأصلية: {language}.',
    from: 'مترجم من: {language}',
    behind: 'متأخر عن الأصل بنسبة {percent}%',
    current: 'مطابق للأصل',
    original: 'النص الأصلي',
    hidden: 'مخفي',
    beside: 'جنبًا إلى جنب',
    onTap: 'عند اللمس',
    swap: 'تغيير لغة هذه الفقرة',
    failed: 'تعذّر تحميل النص الأصلي',
  },
} satisfies Record<ReturnType<typeof languageOf>, TranslationWords>

/** The words of a locale under the ids by which a site may override them. */
export function translationMessages(locale: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words[languageOf(locale)]).map(([word, text]) => [
      `theme.d2lbook.translation.${word}`,
      text,
    ]),
  )
}

/** The languages with words of their own. */
export const translationLanguages = Object.keys(words)
