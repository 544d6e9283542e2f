// The words of the search. A new language is one entry here.

import {languageOf} from './words.ts'

interface SearchWords {
  /** On the button, and the name of the dialog. */
  search: string
  placeholder: string
  close: string
  loading: string
  none: string
  /** `{count}` is a number of pages. */
  found: string
  /** `{query}` is what was looked for instead of words that are nowhere in the book. */
  instead: string
  asTyped: string
  /** `{framework}` is the one that the reader has chosen. */
  scope: string
  failed: string
  /** Said while an author previews the book. */
  development: string
}

const words = {
  en: {
    search: 'Search',
    placeholder: 'Words, numbers (Fig. 4.1.1) or labels',
    close: 'Close',
    loading: 'Searching …',
    none: 'Nothing found for “{query}”',
    found: 'Pages: {count}',
    instead: 'Showing results for “{query}”',
    asTyped: 'Search for “{query}” as typed',
    scope: 'as read with {framework}',
    failed: 'The search could not be loaded',
    development: 'The search is made when the site is built; this preview has none.',
  },
  vi: {
    search: 'Tìm kiếm',
    placeholder: 'Từ, số (Hình 4.1.1) hoặc nhãn',
    close: 'Đóng',
    loading: 'Đang tìm …',
    none: 'Không tìm thấy “{query}”',
    found: 'Số trang: {count}',
    instead: 'Kết quả cho “{query}”',
    asTyped: 'Tìm “{query}” đúng như đã gõ',
    scope: 'theo nội dung của {framework}',
    failed: 'Không tải được phần tìm kiếm',
    development: 'Phần tìm kiếm được tạo khi xây dựng trang; bản xem trước này không có.',
  },
  'zh-CN': {
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
  'zh-TW': {
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
  ja: {
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
  ko: {
    search: '검색',
    placeholder: '낱말, 번호(그림 4.1.1) 또는 레이블',
    close: '닫기',
    loading: '검색 중…',
    none: '“{query}”에 대한 결과가 없습니다',
    found: '페이지 수: {count}',
    instead: '“{query}”에 대한 결과입니다',
    asTyped: '입력한 대로 “{query}” 검색',
    scope: '{framework} 내용 기준',
    failed: '검색을 불러올 수 없습니다',
    development: '검색은 사이트를 빌드할 때 만들어지며 이 미리 보기에는 없습니다.',
  },
  tr: {
    search: 'Ara',
    placeholder: 'Sözcükler, numaralar (Şekil 4.1.1) veya etiketler',
    close: 'Kapat',
    loading: 'Aranıyor …',
    none: '“{query}” bulunamadı',
    found: 'Sayfa: {count}',
    instead: '“{query}” için sonuçlar gösteriliyor',
    asTyped: '“{query}” sözcüğünü yazıldığı gibi ara',
    scope: '{framework} içeriğiyle',
    failed: 'Arama yüklenemedi',
    development: 'Arama, site oluşturulurken hazırlanır; bu ön izlemede yoktur.',
  },
  pt: {
    search: 'Pesquisar',
    placeholder: 'Palavras, números (Fig. 4.1.1) ou rótulos',
    close: 'Fechar',
    loading: 'Pesquisando …',
    none: 'Nada encontrado para “{query}”',
    found: 'Páginas: {count}',
    instead: 'Mostrando resultados para “{query}”',
    asTyped: 'Pesquisar “{query}” como digitado',
    scope: 'no conteúdo de {framework}',
    failed: 'Não foi possível carregar a pesquisa',
    development: 'A pesquisa é criada na construção do site; esta prévia não a tem.',
  },
  es: {
    search: 'Buscar',
    placeholder: 'Palabras, números (Figura 4.1.1) o etiquetas',
    close: 'Cerrar',
    loading: 'Buscando …',
    none: 'Sin resultados para «{query}»',
    found: 'Páginas: {count}',
    instead: 'Resultados para «{query}»',
    asTyped: 'Buscar «{query}» tal como se escribió',
    scope: 'en el contenido de {framework}',
    failed: 'No se pudo cargar la búsqueda',
    development: 'La búsqueda se crea al construir el sitio; esta vista previa no la tiene.',
  },
  de: {
    search: 'Suchen',
    placeholder: 'Wörter, Nummern (Abb. 4.1.1) oder Labels',
    close: 'Schließen',
    loading: 'Suche läuft …',
    none: 'Nichts gefunden zu „{query}“',
    found: 'Seiten: {count}',
    instead: 'Ergebnisse für „{query}“',
    asTyped: '„{query}“ genau so suchen',
    scope: 'im Text für {framework}',
    failed: 'Die Suche ließ sich nicht laden',
    development: 'Die Suche entsteht beim Bauen der Website; diese Vorschau hat keine.',
  },
  fr: {
    search: 'Rechercher',
    placeholder: 'Mots, numéros (Fig. 4.1.1) ou étiquettes',
    close: 'Fermer',
    loading: 'Recherche …',
    none: 'Aucun résultat pour « {query} »',
    found: 'Pages : {count}',
    instead: 'Résultats pour « {query} »',
    asTyped: 'Rechercher « {query} » tel quel',
    scope: 'dans le texte pour {framework}',
    failed: 'La recherche n’a pas pu être chargée',
    development: 'La recherche est créée à la construction du site ; cet aperçu n’en a pas.',
  },
  ar: {
    search: 'بحث',
    placeholder: 'كلمات أو أرقام (شكل 4.1.1) أو تسميات',
    close: 'إغلاق',
    loading: 'جارٍ البحث …',
    none: 'لا نتائج عن «{query}»',
    found: 'الصفحات: {count}',
    instead: 'نتائج «{query}»',
    asTyped: 'ابحث عن «{query}» كما كُتب',
    scope: 'في محتوى {framework}',
    failed: 'تعذّر تحميل البحث',
    development: 'يُنشأ البحث عند بناء الموقع؛ لا يوجد في هذه المعاينة.',
  },
} satisfies Record<ReturnType<typeof languageOf>, SearchWords>

/** The words of a locale under the ids by which a site may override them. */
export function searchMessages(locale: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words[languageOf(locale)]).map(([word, text]) => [`theme.d2lbook.search.${word}`, text]),
  )
}
