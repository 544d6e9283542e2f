import type {Words} from './words.ts'

export const ar = {
  code: {
    copy: 'نسخ الشيفرة',
    copied: 'تم النسخ',
    copyFailed: 'النسخ غير مسموح هنا؛ تم تحديد الشيفرة',
    output: 'الناتج',
    preview: 'معاينة',
  },
  print: {print: 'طباعة', all: 'طباعة كل أطر العمل'},
  search: {
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
  translation: {
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
} satisfies Words
