// What is written at a block whose source has changed, in the reader's language.

import {wordLanguage, type WordLanguage} from './word-languages.ts'

/** What a note may tell of the block's source. */
export type NoteState = 'edited' | 'new' | 'deleted' | 'untranslated'

export type NoteWords = Record<NoteState, string>

const words: Record<WordLanguage, NoteWords> = {
  en: of('The original has changed', 'New in the original', 'No longer in the original', 'Not translated'),
  vi: of('Bản gốc đã thay đổi', 'Mới có trong bản gốc', 'Không còn trong bản gốc', 'Chưa được dịch'),
  'zh-CN': of('原文已更改', '原文新增内容', '原文中已删除', '尚未翻译'),
  'zh-TW': of('原文已更改', '原文新增內容', '原文中已刪除', '尚未翻譯'),
  ja: of('原文が変更されました', '原文に追加されました', '原文から削除されました', '未翻訳'),
  ko: of(
    '원문이 바뀌었습니다',
    '원문에 새로 생긴 내용입니다',
    '원문에서 삭제되었습니다',
    '번역되지 않았습니다',
  ),
  tr: of('Özgün metin değişti', 'Özgün metne yeni eklendi', 'Özgün metinden çıkarıldı', 'Çevrilmedi'),
  pt: of('O original mudou', 'Novo no original', 'Já não está no original', 'Não traduzido'),
  es: of('El original ha cambiado', 'Nuevo en el original', 'Ya no está en el original', 'Sin traducir'),
  de: of('Das Original wurde geändert', 'Neu im Original', 'Nicht mehr im Original', 'Nicht übersetzt'),
  fr: of('L’original a changé', 'Nouveau dans l’original', 'N’est plus dans l’original', 'Non traduit'),
  ar: of('تغيّر النص الأصلي', 'جديد في النص الأصلي', 'لم يعد في النص الأصلي', 'غير مترجم'),
}

function of(edited: string, added: string, deleted: string, untranslated: string): NoteWords {
  return {edited, new: added, deleted, untranslated}
}

export function noteWords(lang: string): NoteWords {
  return words[wordLanguage(lang)]
}
