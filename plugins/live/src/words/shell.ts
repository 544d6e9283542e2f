// The few texts of a figure that nobody has started yet, in every language at once: they are in each page's first script.
import {languageOf, type ByLanguage} from './languages.ts'

export interface ShellWords {
  run: string
  settings: string
  explore: string
  loading: string
  failed: string
}

const tables: ByLanguage<ShellWords> = {
  en: {
    run: 'Run',
    settings: 'Settings',
    explore: 'Explore',
    loading: 'Loading…',
    failed: 'The interactive part could not be loaded. Check the connection and try again.',
  },
  vi: {
    run: 'Chạy',
    settings: 'Tùy chỉnh',
    explore: 'Khám phá',
    loading: 'Đang tải…',
    failed: 'Không tải được phần tương tác. Hãy kiểm tra kết nối rồi thử lại.',
  },
  'zh-CN': {
    run: '运行',
    settings: '设置',
    explore: '探索',
    loading: '正在加载…',
    failed: '无法加载交互部分。请检查网络连接后重试。',
  },
  'zh-TW': {
    run: '執行',
    settings: '設定',
    explore: '探索',
    loading: '正在載入…',
    failed: '無法載入互動部分。請檢查網路連線後重試。',
  },
  ja: {
    run: '実行',
    settings: '設定',
    explore: '操作する',
    loading: '読み込み中…',
    failed: '操作部分を読み込めませんでした。接続を確認して、もう一度お試しください。',
  },
  ko: {
    run: '실행',
    settings: '설정',
    explore: '살펴보기',
    loading: '불러오는 중…',
    failed: '대화형 부분을 불러오지 못했습니다. 연결을 확인하고 다시 시도하세요.',
  },
  tr: {
    run: 'Çalıştır',
    settings: 'Ayarlar',
    explore: 'İncele',
    loading: 'Yükleniyor…',
    failed: 'Etkileşimli bölüm yüklenemedi. Bağlantıyı denetleyip yeniden deneyin.',
  },
  pt: {
    run: 'Executar',
    settings: 'Ajustes',
    explore: 'Explorar',
    loading: 'Carregando…',
    failed: 'A parte interativa não pôde ser carregada. Verifique a conexão e tente de novo.',
  },
  es: {
    run: 'Ejecutar',
    settings: 'Ajustes',
    explore: 'Explorar',
    loading: 'Cargando…',
    failed: 'No se pudo cargar la parte interactiva. Compruebe la conexión e inténtelo de nuevo.',
  },
  de: {
    run: 'Starten',
    settings: 'Einstellungen',
    explore: 'Erkunden',
    loading: 'Lädt …',
    failed:
      'Der interaktive Teil konnte nicht geladen werden. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.',
  },
  fr: {
    run: 'Lancer',
    settings: 'Réglages',
    explore: 'Explorer',
    loading: 'Chargement…',
    failed: 'La partie interactive n’a pas pu être chargée. Vérifiez la connexion et réessayez.',
  },
  ar: {
    run: 'تشغيل',
    settings: 'الإعدادات',
    explore: 'استكشاف',
    loading: 'يجري التحميل…',
    failed: 'تعذّر تحميل الجزء التفاعلي. تحقق من الاتصال وأعد المحاولة.',
  },
}

/** Texts of a locale, of its language, or English. */
export function shellWords(locale: string): ShellWords {
  return tables[languageOf(locale)]
}
