// Short sentences in English and French, for the chapters on translation: written by hand as tables, of which each pair is made.

type Gender = 'm' | 'f'

interface Subject {
  /** `I'm`, `I`. */
  is: string
  has: string
  english: string
  isThird: boolean
  /** Of être, avoir, and the ending of a verb in -er with its subject. */
  est: string
  a: string
  verb: (stem: string) => string
  gender: Gender
  isPlural: boolean
}

const elided = (stem: string, subject: string): string =>
  subject === 'je' && /^[aeiouéhê]/.test(stem) ? "J'" : `${subject[0]?.toUpperCase()}${subject.slice(1)} `

const er = (subject: string, ending: string) => (stem: string) => `${elided(stem, subject)}${stem}${ending}`

const subjects: readonly Subject[] = [
  {
    is: "I'm",
    has: 'I have',
    english: 'I',
    isThird: false,
    est: 'Je suis',
    a: "J'ai",
    verb: er('je', 'e'),
    gender: 'm',
    isPlural: false,
  },
  {
    is: "You're",
    has: 'You have',
    english: 'You',
    isThird: false,
    est: 'Tu es',
    a: 'Tu as',
    verb: er('tu', 'es'),
    gender: 'm',
    isPlural: false,
  },
  {
    is: "He's",
    has: 'He has',
    english: 'He',
    isThird: true,
    est: 'Il est',
    a: 'Il a',
    verb: er('il', 'e'),
    gender: 'm',
    isPlural: false,
  },
  {
    is: "She's",
    has: 'She has',
    english: 'She',
    isThird: true,
    est: 'Elle est',
    a: 'Elle a',
    verb: er('elle', 'e'),
    gender: 'f',
    isPlural: false,
  },
  {
    is: "We're",
    has: 'We have',
    english: 'We',
    isThird: false,
    est: 'Nous sommes',
    a: 'Nous avons',
    verb: er('nous', 'ons'),
    gender: 'm',
    isPlural: true,
  },
  {
    is: "They're",
    has: 'They have',
    english: 'They',
    isThird: false,
    est: 'Ils sont',
    a: 'Ils ont',
    verb: er('ils', 'ent'),
    gender: 'm',
    isPlural: true,
  },
  {
    is: 'Tom is',
    has: 'Tom has',
    english: 'Tom',
    isThird: true,
    est: 'Tom est',
    a: 'Tom a',
    verb: er('Tom', 'e'),
    gender: 'm',
    isPlural: false,
  },
  {
    is: 'Mary is',
    has: 'Mary has',
    english: 'Mary',
    isThird: true,
    est: 'Marie est',
    a: 'Marie a',
    verb: er('Marie', 'e'),
    gender: 'f',
    isPlural: false,
  },
]

/** English, then French for a man and a woman; the plural has an s after it. */
const adjectives =
  'calm calme calme|tired fatigué fatiguée|happy content contente|sad triste triste|free libre libre|late en_retard en_retard|rich riche riche|young jeune jeune|tall grand grande|short petit petite|strong fort forte|ready prêt prête|alone seul seule|sick malade malade|busy occupé occupée|lost perdu perdue|kind gentil gentille|shy timide timide|brave courageux courageuse|lazy paresseux paresseuse|quick rapide rapide|honest honnête honnête|careful prudent prudente|single célibataire célibataire|awake réveillé réveillée|home à_la_maison à_la_maison|safe en_sécurité en_sécurité|blind aveugle aveugle|asleep endormi endormie|polite poli polie'

const nouns =
  'a cat|un chat|a dog|un chien|a house|une maison|a car|une voiture|a book|un livre|a plan|un plan|a sister|une sœur|a brother|un frère|an idea|une idée|a garden|un jardin|time|le temps|a ticket|un billet|a problem|un problème|a question|une question|a key|une clé|a pen|un stylo|two sons|deux fils|a cold|un rhume|a friend|un ami|a map|une carte'

/** A verb and what comes after it. */
const actions =
  'sing|chant||dance|dans||work|travaill||speak French|parl|français|love music|aim|la musique|love the sea|aim|la mer|look for Tom|cherch|Tom|watch TV|regard|la télé|play chess|jou|aux échecs|help Mary|aid|Marie|cook|cuisin||listen|écout||dream|rêv||cry|pleur||close the door|ferm|la porte|ask a question|pos|une question|hate rain|détest|la pluie|find the key|trouv|la clé|give up|abandonn||stay here|rest|ici'

const fixed = `Go.	Va !
Hi.	Salut !
Run!	Cours !
Who?	Qui ?
Wow!	Ça alors !
Fire!	Au feu !
Help!	À l'aide !
Jump.	Saute.
Stop!	Arrête !
Wait!	Attends !
Go on.	Continue.
Hello!	Bonjour !
I see.	Je vois.
I try.	J'essaye.
I won!	J'ai gagné !
I lost.	J'ai perdu.
Relax.	Détends-toi.
Smile.	Souris !
Attack!	Attaque !
Get up.	Lève-toi.
Got it!	J'ai compris !
He ran.	Il a couru.
Hop in.	Monte.
Hug me.	Serre-moi dans tes bras.
I fell.	Je suis tombé.
I know.	Je sais.
I left.	Je suis parti.
I paid.	J'ai payé.
Listen.	Écoute.
No way!	Pas question !
Really?	Vraiment ?
Thanks.	Merci.
We try.	On essaye.
We won.	Nous avons gagné.
Ask Tom.	Demande à Tom.
Be calm.	Sois calme.
Be fair.	Sois juste.
Be kind.	Sois gentil.
Call me.	Appelle-moi.
Come in.	Entre.
Drop it!	Laisse tomber !
Get out!	Sors !
Go away!	Va-t'en !
Go home.	Rentre chez toi.
Hold on.	Ne quitte pas.
I agree.	Je suis d'accord.
I'm home.	Je suis chez moi.
It's hot.	Il fait chaud.
It's cold.	Il fait froid.
Keep it.	Garde-le.
Look up.	Lève les yeux.
Me, too.	Moi aussi.
Open up.	Ouvre.
See you.	À bientôt.
Show me.	Montre-moi.
Sit down.	Assieds-toi.
Take it.	Prends-le.
Tell me.	Dis-moi.
Tom won.	Tom a gagné.
Wake up!	Réveille-toi !
Wash up.	Lave-toi.
Who won?	Qui a gagné ?
Why not?	Pourquoi pas ?
It's late.	Il est tard.
It's true.	C'est vrai.
It rained.	Il a plu.
It's here.	C'est ici.
Where is it?	Où est-ce ?
What is this?	Qu'est-ce que c'est ?
How are you?	Comment vas-tu ?
I love you.	Je t'aime.
Good night.	Bonne nuit.
Of course!	Bien sûr !
See you later.	À plus tard.
What time is it?	Quelle heure est-il ?
Where are you?	Où es-tu ?
Who are you?	Qui es-tu ?
I don't know.	Je ne sais pas.
I can't swim.	Je ne sais pas nager.
The sky is blue.	Le ciel est bleu.
The soup is good.	La soupe est bonne.
The door is open.	La porte est ouverte.`

function agreed(adjective: string, isPlural: boolean): string {
  const text = adjective.replaceAll('_', ' ')
  return isPlural && !/[sx]$| /.test(text) ? `${text}s` : text
}

function thirdPerson(action: string): string {
  const [verb = '', ...rest] = action.split(' ')
  const ended = /(?:s|sh|ch|x|z|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`
  return [ended, ...rest].join(' ')
}

/** The nous of manger and its like. */
const spelled = (french: string): string => french.replace(/geons/, 'geons').replace(/rêvons/, 'rêvons')

/** Pairs with a tab between them, short ones first, as lists for learners have them. */
export function sentencePairs(): string {
  const pairs = fixed.split('\n')
  const places = nouns.split('|')
  for (const subject of subjects) {
    for (const [english = '', man = '', woman = ''] of adjectives.split('|').map((one) => one.split(' '))) {
      const french = agreed(subject.gender === 'f' ? woman : man, subject.isPlural)
      pairs.push(`${subject.is} ${english}.\t${subject.est} ${french}.`)
    }
    for (let i = 0; i < places.length; i += 2)
      pairs.push(`${subject.has} ${places[i]}.\t${subject.a} ${places[i + 1]}.`)
    const acts = actions.split('|')
    for (let i = 0; i < acts.length; i += 3) {
      const english = subject.isThird ? thirdPerson(acts[i] ?? '') : acts[i]
      if (acts[i + 2] !== '' && (acts[i] ?? '').endsWith(subject.english)) continue
      const object = acts[i + 2] === '' ? '' : ` ${acts[i + 2]}`
      pairs.push(`${subject.english} ${english}.\t${spelled(subject.verb(acts[i + 1] ?? ''))}${object}.`)
    }
  }
  const length = (pair: string): number => pair.indexOf('\t')
  return [...new Set(pairs)].toSorted((a, b) => length(a) - length(b) || (a < b ? -1 : 1)).join('\n') + '\n'
}
