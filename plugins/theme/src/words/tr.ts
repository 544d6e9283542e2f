import type {Words} from './words.ts'

export const tr = {
  code: {
    copy: 'Kodu kopyala',
    copied: 'Kopyalandı',
    copyFailed: 'Burada kopyalamaya izin verilmiyor; kod seçildi',
    output: 'Çıktı',
    preview: 'Ön izleme',
  },
  print: {print: 'Yazdır', all: 'Tüm çatıları yazdır'},
  search: {
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
  translation: {
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
} satisfies Words
