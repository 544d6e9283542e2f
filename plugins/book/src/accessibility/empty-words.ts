// Words that say nothing of what an image shows or where a link leads, in the languages that pages have words in. All
// languages are looked through: a word of one of them means nothing else in another that could stand alone there.

const imageWords = [
  'image|images|img|figure|fig|picture|pic|photo|png|jpg|jpeg|gif|svg|alt|alt text|alternative text|caption',
  'bild|abbildung|abb|foto|grafik',
  'imagen|figura|gráfico|imagem|gráfico',
  'graphique|illustration',
  'hình|hình ảnh|ảnh|hình vẽ',
  'resim|görsel|şekil|fotoğraf',
  '图|图片|图像|插图|圖|圖片|圖像|插圖',
  '図|画像|写真',
  '그림|이미지|사진',
  'صورة|شكل',
]

const linkWords = [
  'here|click here|see here|right here|this|this one|this link|link|the link|this page|this site|this website|more|read more|click',
  'hier|hier klicken|klicken sie hier|dieser link|mehr|weiterlesen',
  'aquí|haz clic aquí|este enlace|enlace|más|leer más',
  'ici|cliquez ici|ce lien|lien|en savoir plus|lire la suite',
  'aqui|clique aqui|este link|leia mais|mais',
  'đây|tại đây|ở đây|liên kết|liên kết này',
  'burada|buraya|buraya tıklayın|bağlantı|bu bağlantı',
  '这里|此处|这|链接|此链接|点击这里|點擊這裡|這裡|此處|連結|鏈接|更多',
  'ここ|こちら|リンク|このリンク',
  '여기|여기를 클릭|링크|이 링크',
  'هنا|اضغط هنا|رابط|هذا الرابط|الرابط',
]

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.join('|').split('|'))
const ofImages = setOf(imageWords)
const ofLinks = setOf(linkWords)

/** Whether a text only says that there is an image: `Figure 3`, `图片`, a file's name, signs without letters. */
export function saysNothingOfImage(text: string, url: string): boolean {
  const words = plain(text)
  return words === '' || ofImages.has(words.replace(/[\s\d.:_-]+$/u, '')) || isFileName(text.trim(), url)
}

/** Whether a text only says that there is a link: `here`, `此处`. */
export function saysNothingOfLink(text: string): boolean {
  return ofLinks.has(plain(text))
}

/** In small letters, without the signs around. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '')
    .replace(/\s+/gu, ' ')
}

/** `mlp.svg`, and of its own file `output_18_0`, too: a name that nobody says. */
function isFileName(text: string, url: string): boolean {
  if (/^\S+\.(?:svg|png|jpe?g|gif|webp|avif|bmp|tiff?|pdf|eps)$/i.test(text)) return true
  const file = url.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? ''
  return /[_\d]/.test(text) && text === file.replace(/\.[^.]*$/, '')
}
