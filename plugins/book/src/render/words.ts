// The few words that the compile step itself writes, per language.

import type {RenderState} from './render-state.ts'

type Words = RenderState['words']

const en: Words = {framework: 'Framework', directLink: (title) => `Direct link to ${title}`}

const table: Record<string, Words> = {
  en,
  vi: {framework: 'Thư viện', directLink: (title) => `Liên kết tới mục ${title}`},
  'zh-CN': {framework: '框架', directLink: (title) => `${title}的直接链接`},
  'zh-TW': {framework: '框架', directLink: (title) => `${title} 的直接連結`},
  ja: {framework: 'フレームワーク', directLink: (title) => `${title} への直接リンク`},
  ko: {framework: '프레임워크', directLink: (title) => `${title} 바로가기`},
  tr: {framework: 'Çatı', directLink: (title) => `${title} doğrudan bağlantısı`},
  pt: {framework: 'Framework', directLink: (title) => `Link direto para ${title}`},
  es: {framework: 'Framework', directLink: (title) => `Enlace directo a ${title}`},
  de: {framework: 'Framework', directLink: (title) => `Direkter Link zu ${title}`},
  fr: {framework: 'Framework', directLink: (title) => `Lien direct vers ${title}`},
  ar: {framework: 'إطار العمل', directLink: (title) => `رابط مباشر إلى ${title}`},
}

/** Words of a language tag; `pt-BR` falls back to `pt`, an unknown language to English. */
export function interfaceWords(lang: string): Words {
  return table[lang] ?? table[lang.split('-')[0] ?? ''] ?? en
}
