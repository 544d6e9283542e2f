// The few words that the compile step itself writes, per language.

import {wordLanguage, type WordLanguage} from './word-languages.ts'
import {outputWords, type OutputWords} from './output-words.ts'

export interface PageWords {
  framework: string
  /** Names the list of a bibliography. */
  references: string
  /** On the tab that shows every framework. */
  all: string
  /** What a page says that is not for the reader's framework; `has` names those that it is for. */
  lacks: (wanted: string, has: string) => string
  directLink: (title: string) => string
  /** Names the notes at the end of a page. */
  footnotes: string
  /** Of the way back from a note; `1`, or `1-2` where it is the second that leads to the note. */
  backToPlace: (place: string) => string
  outputs: OutputWords
}

const table: Record<WordLanguage, Omit<PageWords, 'outputs'>> = {
  en: {
    framework: 'Framework',
    references: 'References',
    all: 'All',
    lacks: (wanted, has) => `This page has no version for ${wanted}. It is written for ${has}.`,
    directLink: (title) => `Direct link to ${title}`,
    footnotes: 'Footnotes',
    backToPlace: (place) => `Back to reference ${place}`,
  },
  vi: {
    framework: 'Thư viện',
    references: 'Tài liệu tham khảo',
    all: 'Tất cả',
    lacks: (wanted, has) => `Trang này không có bản cho ${wanted}. Trang được viết cho ${has}.`,
    directLink: (title) => `Liên kết tới mục ${title}`,
    footnotes: 'Chú thích',
    backToPlace: (place) => `Quay lại chỗ có chú thích ${place}`,
  },
  'zh-CN': {
    framework: '框架',
    references: '参考文献',
    all: '全部',
    lacks: (wanted, has) => `本页没有 ${wanted} 版本，只有 ${has} 版本。`,
    directLink: (title) => `${title}的直接链接`,
    footnotes: '脚注',
    backToPlace: (place) => `返回引用处 ${place}`,
  },
  'zh-TW': {
    framework: '框架',
    references: '參考文獻',
    all: '全部',
    lacks: (wanted, has) => `本頁沒有 ${wanted} 版本，只有 ${has} 版本。`,
    directLink: (title) => `${title} 的直接連結`,
    footnotes: '註腳',
    backToPlace: (place) => `返回引用處 ${place}`,
  },
  ja: {
    framework: 'フレームワーク',
    references: '参考文献',
    all: 'すべて',
    lacks: (wanted, has) => `このページに ${wanted} 版はありません。${has} 版があります。`,
    directLink: (title) => `${title} への直接リンク`,
    footnotes: '脚注',
    backToPlace: (place) => `参照元 ${place} に戻る`,
  },
  ko: {
    framework: '프레임워크',
    references: '참고 문헌',
    all: '모두',
    lacks: (wanted, has) => `이 페이지에는 ${wanted} 버전이 없습니다. ${has} 버전이 있습니다.`,
    directLink: (title) => `${title} 바로가기`,
    footnotes: '각주',
    backToPlace: (place) => `참조 ${place}(으)로 돌아가기`,
  },
  tr: {
    framework: 'Çatı',
    references: 'Kaynakça',
    all: 'Tümü',
    lacks: (wanted, has) => `Bu sayfanın ${wanted} sürümü yok. Bulunan sürümler: ${has}.`,
    directLink: (title) => `${title} doğrudan bağlantısı`,
    footnotes: 'Dipnotlar',
    backToPlace: (place) => `${place} numaralı göndermeye dön`,
  },
  pt: {
    framework: 'Framework',
    references: 'Referências',
    all: 'Todos',
    lacks: (wanted, has) => `Esta página não tem versão para ${wanted}. Foi escrita para ${has}.`,
    directLink: (title) => `Link direto para ${title}`,
    footnotes: 'Notas de rodapé',
    backToPlace: (place) => `Voltar à referência ${place}`,
  },
  es: {
    framework: 'Framework',
    references: 'Referencias',
    all: 'Todos',
    lacks: (wanted, has) => `Esta página no tiene versión para ${wanted}. Está escrita para ${has}.`,
    directLink: (title) => `Enlace directo a ${title}`,
    footnotes: 'Notas al pie',
    backToPlace: (place) => `Volver a la referencia ${place}`,
  },
  de: {
    framework: 'Framework',
    references: 'Literatur',
    all: 'Alle',
    lacks: (wanted, has) => `Diese Seite gibt es nicht für ${wanted}. Sie ist für ${has} geschrieben.`,
    directLink: (title) => `Direkter Link zu ${title}`,
    footnotes: 'Fußnoten',
    backToPlace: (place) => `Zurück zu Verweis ${place}`,
  },
  fr: {
    framework: 'Framework',
    references: 'Références',
    all: 'Tous',
    lacks: (wanted, has) => `Cette page n’existe pas pour ${wanted}. Elle est écrite pour ${has}.`,
    directLink: (title) => `Lien direct vers ${title}`,
    footnotes: 'Notes de bas de page',
    backToPlace: (place) => `Retour à l’appel de note ${place}`,
  },
  ar: {
    framework: 'إطار العمل',
    references: 'المراجع',
    all: 'الكل',
    lacks: (wanted, has) => `لا توجد نسخة من هذه الصفحة لـ ${wanted}. كُتبت لـ ${has}.`,
    directLink: (title) => `رابط مباشر إلى ${title}`,
    footnotes: 'الحواشي',
    backToPlace: (place) => `العودة إلى موضع الإحالة ${place}`,
  },
}

export function interfaceWords(lang: string): PageWords {
  return {...table[wordLanguage(lang)], outputs: outputWords(lang)}
}
