import type {Words} from './words.ts'

export const vi = {
  code: {
    copy: 'Sao chép mã',
    copied: 'Đã sao chép',
    copyFailed: 'Không được phép sao chép ở đây; mã đã được chọn sẵn',
    output: 'Kết quả',
    preview: 'Xem trước',
  },
  print: {print: 'In', all: 'In mọi thư viện'},
  search: {
    search: 'Tìm kiếm',
    placeholder: 'Từ, số (Hình 4.1.1) hoặc nhãn',
    close: 'Đóng',
    loading: 'Đang tìm …',
    none: 'Không tìm thấy “{query}”',
    found: 'Số trang: {count}',
    instead: 'Kết quả cho “{query}”',
    asTyped: 'Tìm “{query}” đúng như đã gõ',
    scope: 'theo nội dung của {framework}',
    failed: 'Không tải được phần tìm kiếm',
    development: 'Phần tìm kiếm được tạo khi xây dựng trang; bản xem trước này không có.',
  },
  translation: {
    fallback: 'Trang này chưa được dịch; nội dung được hiển thị bằng ngôn ngữ gốc: {language}.',
    from: 'Dịch từ: {language}',
    behind: 'Chậm {percent}% so với bản gốc',
    current: 'Khớp với bản gốc',
    original: 'Bản gốc',
    hidden: 'Ẩn',
    beside: 'Song song',
    onTap: 'Khi chạm',
    swap: 'Đổi ngôn ngữ của đoạn này',
    failed: 'Không tải được bản gốc',
  },
} satisfies Words
