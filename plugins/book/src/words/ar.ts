import type {Words} from './words.ts'

export const ar = {
  numbers: {
    section: 'القسم %s',
    figure: 'شكل %s',
    table: 'جدول %s',
    equation: 'معادلة %s',
  },
  page: {
    framework: 'إطار العمل',
    references: 'المراجع',
    all: 'الكل',
    lacks: 'لا توجد نسخة من هذه الصفحة لـ {wanted}. كُتبت لـ {has}.',
    directLink: 'رابط مباشر إلى {title}',
    footnotes: 'الحواشي',
    usedIn: 'يُستخدم في',
    more: '{count} أخرى',
    related: 'أقسام ذات صلة',
    buildsOn: 'يعتمد على',
    leadsTo: 'يؤدي إلى',
    backToPlace: 'العودة إلى موضع الإحالة {place}',
  },
  outputs: {
    output: 'الناتج',
    data: 'بيانات الرسم',
    standIn: 'بيانات صغيرة بديلة عن {name}: {count} مثال',
    lines: {
      one: 'سطر واحد من الناتج',
      two: 'سطران من الناتج',
      few: '{count} أسطر من الناتج',
      many: '{count} سطرًا من الناتج',
      other: '{count} سطر من الناتج',
    },
    stale: 'سُجِّل قبل تعديل الشيفرة',
    otherNumbers: 'أعداد عشوائية غير التي يولّدها إطار العمل نفسه',
    interactive: 'ناتج تفاعلي ({program}): شغّل الدفتر لرؤيته.',
  },
  notes: {
    edited: 'تغيّر النص الأصلي',
    new: 'جديد في النص الأصلي',
    deleted: 'لم يعد في النص الأصلي',
    untranslated: 'غير مترجم',
  },
  actions: {
    bar: 'خذ هذه الصفحة معك',
    notebook: 'دفتر',
    download: 'تنزيل كدفتر Jupyter',
    colab: 'فتح في Colab',
    markdown: 'Markdown',
  },
} satisfies Words
