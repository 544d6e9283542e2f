// The few texts of a figure that nobody has started yet, in every language at once: they are in each page's first script.

export interface ShellTexts {
  run: string
  settings: string
  explore: string
  loading: string
  failed: string
}

const tables: Record<string, ShellTexts> = {
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
}

/** Texts of a locale, of its language, or English. */
export function shellTexts(locale: string): ShellTexts {
  return tables[locale] ?? tables[locale.split('-')[0]!] ?? tables['en']!
}
