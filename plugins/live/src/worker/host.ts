// The worker's side: takes messages, keeps the runs. Knows neither `self` nor the engine, so it also runs in a page or a test.
import {activationCurve} from './activation-curve.ts'
import {clockOfMachine} from './clock.ts'
import type {LiveEngine} from './engine.ts'
import type {Answers, Question, ToWorker} from './protocol.ts'
import {reasonOf, TrainingSession, type Post} from './training-session.ts'

/**
 * @param clock the time that runs keep
 * @returns what to call with every message from the page
 */
export function createHost(
  loadEngine: () => Promise<LiveEngine>,
  post: Post,
  clock = clockOfMachine,
): (message: ToWorker) => void {
  const sessions = new Map<number, TrainingSession>()
  const waiting = new Map<number, ToWorker[]>()
  let engine: Promise<LiveEngine> | undefined
  const getEngine = (): Promise<LiveEngine> => {
    engine ??= loadEngine()
    // a failed download may succeed the next time
    engine.catch(() => (engine = undefined))
    return engine
  }

  const open = async ({run, job}: Extract<ToWorker, {kind: 'open'}>): Promise<void> => {
    waiting.set(run, [])
    try {
      const loaded = await getEngine()
      if (!waiting.has(run)) return
      sessions.set(run, new TrainingSession(run, job, loaded, post, clock))
      for (const message of waiting.get(run) ?? []) receive(message)
    } catch (error) {
      post({kind: 'trouble', run, trouble: {kind: 'engine-failed', reason: reasonOf(error)}})
    } finally {
      waiting.delete(run)
    }
  }

  const answer = async (about: Question): Promise<Answers[Question['kind']]> => {
    if (about.kind === 'activation') return activationCurve(await getEngine(), about)
    const session = sessions.get(about.run)
    if (!session) throw new Error('this run is over')
    if (about.kind === 'state') return session.withTrainer((trainer) => trainer.state())
    return session.withTrainer((trainer) => trainer.predict(about.x, about.rows))
  }

  const ask = ({question, about}: Extract<ToWorker, {kind: 'ask'}>): Promise<void> =>
    answer(about).then(
      (found) => post({kind: 'answer', question, answer: found}),
      (error) => post({kind: 'no-answer', question, reason: reasonOf(error)}),
    )

  const receive = (message: ToWorker): void => {
    if (message.kind === 'ping') post({kind: 'pong'})
    else if (message.kind === 'open') void open(message)
    else if (message.kind === 'ask') void ask(message)
    else if (message.kind === 'close') {
      // closing while the engine still loads: never start
      waiting.delete(message.run)
      sessions.get(message.run)?.command(message)
      sessions.delete(message.run)
    } else if (sessions.has(message.run)) sessions.get(message.run)!.command(message)
    else waiting.get(message.run)?.push(message)
  }
  return receive
}
