import type {Words} from './words.ts'

export const ko = {
  code: {
    copy: '코드 복사',
    copied: '복사했습니다',
    copyFailed: '여기서는 복사할 수 없습니다. 코드를 선택해 두었습니다',
    output: '출력',
    preview: '미리 보기',
  },
  print: {print: '인쇄', all: '모든 프레임워크 인쇄'},
  search: {
    search: '검색',
    placeholder: '낱말, 번호(그림 4.1.1) 또는 레이블',
    close: '닫기',
    loading: '검색 중…',
    none: '“{query}”에 대한 결과가 없습니다',
    found: '페이지 수: {count}',
    instead: '“{query}”에 대한 결과입니다',
    asTyped: '입력한 대로 “{query}” 검색',
    scope: '{framework} 내용 기준',
    failed: '검색을 불러올 수 없습니다',
    development: '검색은 사이트를 빌드할 때 만들어지며 이 미리 보기에는 없습니다.',
  },
  translation: {
    fallback: '이 페이지는 아직 번역되지 않아 원문({language})으로 표시됩니다.',
    from: '원문 언어: {language}',
    behind: '원문보다 {percent}% 뒤처짐',
    current: '원문과 일치',
    original: '원문',
    hidden: '숨김',
    beside: '나란히',
    onTap: '탭하여 전환',
    swap: '이 단락의 언어 바꾸기',
    failed: '원문을 불러오지 못했습니다',
  },
} satisfies Words
