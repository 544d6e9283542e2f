import type {Words} from './words.ts'

export const tr = {
  numbers: {
    section: 'Bölüm %s',
    figure: 'Şekil %s',
    table: 'Tablo %s',
    equation: 'Denklem %s',
  },
  page: {
    framework: 'Çatı',
    references: 'Kaynakça',
    all: 'Tümü',
    lacks: 'Bu sayfanın {wanted} sürümü yok. Bulunan sürümler: {has}.',
    directLink: '{title} doğrudan bağlantısı',
    footnotes: 'Dipnotlar',
    usedIn: 'Kullanıldığı yerler',
    more: '{count} tane daha',
    related: 'İlgili bölümler',
    buildsOn: 'Dayandığı bölümler',
    leadsTo: 'Buna dayanan bölümler',
    backToPlace: '{place} numaralı göndermeye dön',
  },
  outputs: {
    output: 'Çıktı',
    data: 'Grafiğin verileri',
    standIn: '{name} yerine küçük bir veri kümesi: {count} örnek',
    lines: {
      other: '{count} satır çıktı',
    },
    stale: 'Kod değiştirilmeden önce kaydedildi',
    otherNumbers: 'Çerçevenin kendisinin ürettiğinden başka rastgele sayılar',
    interactive: 'Etkileşimli çıktı ({program}): görmek için not defterini çalıştırın.',
  },
  notes: {
    edited: 'Özgün metin değişti',
    new: 'Özgün metne yeni eklendi',
    deleted: 'Özgün metinden çıkarıldı',
    untranslated: 'Çevrilmedi',
  },
  actions: {
    bar: 'Bu sayfayı yanınızda götürün',
    notebook: 'Not defteri',
    download: 'Jupyter not defteri olarak indir',
    colab: 'Colab’da aç',
    markdown: 'Markdown',
    copy: 'Markdown olarak kopyala',
    print: 'Yazdır',
    printAll: 'Tüm çatıları yazdır',
  },
} satisfies Words
