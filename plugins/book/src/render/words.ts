// The few words that the compile step itself writes, per language.

import {wordLanguage, type WordLanguage} from '../languages/word-languages.ts'
import type {RenderState} from './render-state.ts'

type Words = RenderState['words']

const table: Record<WordLanguage, Words> = {
  en: {framework: 'Framework', references: 'References', directLink: (title) => `Direct link to ${title}`},
  vi: {
    framework: 'Thư viện',
    references: 'Tài liệu tham khảo',
    directLink: (title) => `Liên kết tới mục ${title}`,
  },
  'zh-CN': {framework: '框架', references: '参考文献', directLink: (title) => `${title}的直接链接`},
  'zh-TW': {framework: '框架', references: '參考文獻', directLink: (title) => `${title} 的直接連結`},
  ja: {framework: 'フレームワーク', references: '参考文献', directLink: (title) => `${title} への直接リンク`},
  ko: {framework: '프레임워크', references: '참고 문헌', directLink: (title) => `${title} 바로가기`},
  tr: {framework: 'Çatı', references: 'Kaynakça', directLink: (title) => `${title} doğrudan bağlantısı`},
  pt: {framework: 'Framework', references: 'Referências', directLink: (title) => `Link direto para ${title}`},
  es: {framework: 'Framework', references: 'Referencias', directLink: (title) => `Enlace directo a ${title}`},
  de: {framework: 'Framework', references: 'Literatur', directLink: (title) => `Direkter Link zu ${title}`},
  fr: {framework: 'Framework', references: 'Références', directLink: (title) => `Lien direct vers ${title}`},
  ar: {framework: 'إطار العمل', references: 'المراجع', directLink: (title) => `رابط مباشر إلى ${title}`},
}

export function interfaceWords(lang: string): Words {
  return table[wordLanguage(lang)]
}
