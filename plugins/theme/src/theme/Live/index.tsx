import type {ReactNode} from 'react'
import {useLocation} from '@docusaurus/router'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import {Live as LiveBlock} from 'd2lbook-live/react'
import type {Props} from '@theme/Live'
import 'd2lbook-live/live.css'

/** A live component of an article, told which page it stands on and which language it speaks. */
export default function Live(props: Props): ReactNode {
  const {i18n} = useDocusaurusContext()
  const {pathname} = useLocation()
  return <LiveBlock locale={i18n.currentLocale} page={pathname} {...props} />
}
