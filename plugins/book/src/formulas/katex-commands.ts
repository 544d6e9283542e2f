// What KaTeX knows, for "did you mean".

/** The names of its commands. */
export const texCommands: readonly string[] = `
  aa AA above acute alef alefsym aleph allowbreak alpha Alpha amalg And angl angle angln approx approxcolon
  approxcoloncolon approxeq arccos arcctg arcsin arctan arctg arg argmax argmin ast asymp atop backepsilon backprime
  backsim backsimeq backslash bar barwedge Bbb Bbbk bcancel because begin begingroup beta Beta beth between bf
  bgroup Big big bigcap bigcirc bigcup bigg Bigg biggl Biggl biggm Biggm biggr Biggr bigl Bigl bigm Bigm bigodot
  bigoplus bigotimes bigr Bigr bigsqcup bigstar bigtriangledown bigtriangleup biguplus bigvee bigwedge binom
  blacklozenge blacksquare blacktriangle blacktriangledown blacktriangleleft blacktriangleright blue blueA blueB
  blueC blueD blueE bm bmod bold boldsymbol bot bowtie Box boxdot boxed boxminus boxplus boxtimes bra Bra brace
  brack braket Braket breve bull bullet bumpeq Bumpeq c cal cancel Cap cap cdot cdotp cdots centerdot cfrac ch check
  checkmark chi Chi choose circ circeq circlearrowleft circlearrowright circledast circledcirc circleddash circledR
  circledS clap clubs clubsuit cnums colon colonapprox Colonapprox coloncolon coloncolonapprox coloncolonequals
  coloncolonminus coloncolonsim coloneq Coloneq coloneqq Coloneqq colonequals colonminus colonsim Colonsim color
  colorbox complement Complex cong coprod copyright cos cosec cosh cot cotg coth csc ctg cth Cup cup curlyeqprec
  curlyeqsucc curlyvee curlywedge curvearrowleft curvearrowright dag dagger Dagger daleth darr dArr Darr
  dashleftarrow dashrightarrow dashv dbinom dblcolon ddag ddagger ddddot dddot ddot ddots deg degree Delta delta det
  dfrac diagdown diagup Diamond diamond diamonds diamondsuit digamma dim displaystyle div divideontimes dot doteq
  Doteq doteqdot dotplus dots dotsb DOTSB dotsc DOTSI dotsi dotsm dotso DOTSX dotsx doublebarwedge doublecap
  doublecup downarrow Downarrow downdownarrows downharpoonleft downharpoonright egroup ell emph empty emptyset end
  endgroup enskip enspace epsilon Epsilon eqcirc eqcolon Eqcolon eqqcolon Eqqcolon eqsim eqslantgtr eqslantless
  equalscolon equalscoloncolon equiv eta Eta eth exist exists exp fallingdotseq fbox fcolorbox Finv flat
  footnotesize forall frac frak frown Game Gamma gamma gcd ge genfrac geq geqq geqslant gets gg ggg gggtr gimel
  gnapprox gneq gneqq gnsim goldA goldB goldC goldD goldE grave gray grayA grayB grayC grayD grayE grayF grayG grayH
  grayI green greenA greenB greenC greenD greenE gt gtrapprox gtrdot gtreqless gtreqqless gtrless gtrsim gvertneqq H
  harr hArr Harr hat hbar hbox hdashline hearts heartsuit hline hom hookleftarrow hookrightarrow hphantom href hskip
  hslash hspace htmlClass htmlData htmlId htmlStyle huge Huge iff iiint iint Im image imageof imath impliedby
  implies in includegraphics inf infin infty injlim int intercal intop iota Iota isin it jmath Join kaBlue kaGreen
  kappa Kappa KaTeX ker kern ket Ket Lambda lambda land lang langle large Large LARGE larr lArr Larr LaTeX lbrace
  lBrace lbrack lceil ldotp ldots le leadsto left Leftarrow leftarrow leftarrowtail leftharpoondown leftharpoonup
  leftleftarrows leftrightarrow Leftrightarrow leftrightarrows leftrightharpoons leftrightsquigarrow leftthreetimes
  leq leqq leqslant lessapprox lessdot lesseqgtr lesseqqgtr lessgtr lesssim lfloor lg lgroup lhd lim liminf limits
  limsup ll llap llbracket llcorner Lleftarrow lll llless lmoustache ln lnapprox lneq lneqq lnot lnsim log
  longleftarrow Longleftarrow longleftrightarrow Longleftrightarrow longmapsto longrightarrow Longrightarrow
  looparrowleft looparrowright lor lozenge lparen lq lrarr lrArr Lrarr lrcorner Lsh lt ltimes lvert lVert lvertneqq
  maltese mapsto maroonA maroonB maroonC maroonD maroonE mathbb mathbf mathbin mathcal mathchoice mathclap mathclose
  mathellipsis mathfrak mathinner mathit mathllap mathnormal mathop mathopen mathord mathpunct mathrel mathring
  mathrlap mathrm mathscr mathsf mathsfit mathsterling mathstrut mathtt max measuredangle medspace mho mid middle
  min mintA mintB mintC minuscolon minuscoloncolon minuso mkern mod models mp mskip mu Mu multimap N nabla natnums
  natural ncong ne nearrow neg negmedspace negthickspace negthinspace neq newline nexists ngeq ngeqq ngeqslant ngtr
  ni nleftarrow nLeftarrow nleftrightarrow nLeftrightarrow nleq nleqq nleqslant nless nmid nobreak nobreakspace
  nolimits nonumber normalsize not notag notin notni nparallel nprec npreceq nrightarrow nRightarrow nshortmid
  nshortparallel nsim nsubseteq nsubseteqq nsucc nsucceq nsupseteq nsupseteqq ntriangleleft ntrianglelefteq
  ntriangleright ntrianglerighteq nu Nu nvdash nvDash nVDash nVdash nwarrow odot oiiint oiint oint Omega omega
  omicron Omicron ominus operatorname operatornamewithlimits oplus orange ordinarycolon origof oslash otimes over
  overbrace overbracket overgroup overleftarrow overleftharpoon overleftrightarrow overline overlinesegment
  overrightarrow Overrightarrow overrightharpoon overset owns P parallel partial perp phantom phase Phi phi Pi pi
  pink pitchfork plim plusmn pm pmb pmod pod pounds Pr prec precapprox preccurlyeq preceq precnapprox precneqq
  precnsim precsim prime prod projlim propto Psi psi purple purpleA purpleB purpleC purpleD purpleE qquad quad r R
  raisebox rang rangle rarr rArr Rarr ratio rbrace rBrace rbrack rceil Re real reals Reals red redA redB redC redD
  redE restriction rfloor rgroup rhd rho Rho right Rightarrow rightarrow rightarrowtail rightharpoondown
  rightharpoonup rightleftarrows rightleftharpoons rightrightarrows rightsquigarrow rightthreetimes risingdotseq
  rlap rm rmoustache rparen rq rrbracket Rrightarrow Rsh rtimes rule rvert rVert S scriptscriptstyle scriptsize
  scriptstyle sdot searrow sec sect Set set setminus sf sh sharp shortmid shortparallel Sigma sigma sim simcolon
  simcoloncolon simeq sin sinh sixptsize small smallfrown smallint smallsetminus smallsmile smash smile sout space
  spades spadesuit sphericalangle sqcap sqcup sqrt sqsubset sqsubseteq sqsupset sqsupseteq square stackrel star sub
  sube Subset subset subseteq subseteqq subsetneq subsetneqq substack succ succapprox succcurlyeq succeq succnapprox
  succneqq succnsim succsim sum sup supe Supset supset supseteq supseteqq supsetneq supsetneqq surd swarrow tag tan
  tanh tau Tau tbinom tealA tealB tealC tealD tealE TeX text textbf textcircled textcolor textcopyright textit
  textmd textnormal TextOrMath textregistered textrm textsf textstyle texttt textup tfrac tg th therefore Theta
  theta thetasym thickapprox thicksim thickspace thinspace tilde times tiny tmspace to top triangle triangledown
  triangleleft trianglelefteq triangleq triangleright trianglerighteq tt twoheadleftarrow twoheadrightarrow u uarr
  uArr Uarr ulcorner underbar underbrace underbracket undergroup underleftarrow underleftrightarrow underline
  underlinesegment underrightarrow underset unlhd unrhd uparrow Uparrow updownarrow Updownarrow upharpoonleft
  upharpoonright uplus Upsilon upsilon upuparrows urcorner url utilde v varDelta varepsilon varGamma varinjlim
  varkappa varLambda varliminf varlimsup varnothing varOmega varphi varPhi varpi varPi varprojlim varpropto varPsi
  varrho varsigma varSigma varsubsetneq varsubsetneqq varsupsetneq varsupsetneqq vartheta varTheta vartriangle
  vartriangleleft vartriangleright varUpsilon varvdots varXi vcentcolon vcenter vdash vDash Vdash vdots vec vee
  veebar verb vert Vert vphantom Vvdash wedge weierp widecheck widehat widetilde wp wr xcancel xhookleftarrow
  xhookrightarrow Xi xi xleftarrow xLeftarrow xleftequilibrium xleftharpoondown xleftharpoonup xleftrightarrow
  xLeftrightarrow xleftrightharpoons xlongequal xmapsto xrightarrow xRightarrow xrightequilibrium xrightharpoondown
  xrightharpoonup xrightleftarrows xrightleftharpoons xtofrom xtwoheadleftarrow xtwoheadrightarrow yen Z zeta Zeta
`
  .trim()
  .split(/\s+/)

const known: ReadonlySet<string> = new Set(texCommands)

/** Whether KaTeX knows a command, `\frac`, somewhere. */
export function isTexCommand(command: string): boolean {
  return known.has(command.slice(1))
}

/** The names of the environments that a formula may hold. */
export const texEnvironments: readonly string[] =
  `array darray matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix matrix* pmatrix*
  bmatrix* Bmatrix* vmatrix* Vmatrix* smallmatrix subarray cases dcases rcases drcases aligned split alignedat gathered
  CD align align* alignat alignat* gather gather* equation equation* eqnarray multline flalign`.split(/\s+/)
