// The few signs on buttons; always beside or instead of a text that is read aloud.
import type {ReactNode} from 'react'

const shapes = {
  play: <path d="M4.5 2.8v10.4L13 8z" fill="currentColor" stroke="none" />,
  pause: <path d="M5 3v10M11 3v10" strokeWidth="2.6" />,
  step: <path d="M3.5 3v10L10 8zM12.5 3v10" strokeWidth="1.6" />,
  reset: <path d="M3.2 6.2A5.2 5.2 0 1 1 2.8 9M3 2.6v3.8h3.8" />,
  dice: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="2.4" />
      <path d="M5.6 5.6h0M10.4 10.4h0M10.4 5.6h0M5.6 10.4h0" strokeWidth="1.9" />
    </>
  ),
  link: (
    <path d="M6.6 9.4 9.6 6.4M7 4.6l1.4-1.4a3 3 0 0 1 4.3 4.3L11.4 8.8M9 11.4l-1.4 1.4a3 3 0 0 1-4.3-4.3L4.6 7.2" />
  ),
  code: <path d="M5.4 4.4 2 8l3.4 3.6M10.6 4.4 14 8l-3.4 3.6" />,
  settings: <path d="M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M7.5 11.5h6M10.2 2.8v3.4M5.8 9.8v3.4" />,
  plus: <path d="M8 3.5v9M3.5 8h9" />,
  minus: <path d="M3.5 8h9" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof shapes

export function Icon({name}: {name: IconName}): ReactNode {
  return (
    <svg
      className="d2l-live-icon"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  )
}
