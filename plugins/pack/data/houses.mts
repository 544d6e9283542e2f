// A table of houses with the columns of Kaggle's competition on house prices, its kinds of values and its gaps. Every row is made up.
import type {Random} from '../../live/src/data/random.ts'

type Field = string | number
type House = Record<string, Field>

/** `RL 79, RM 15`: words with how often each comes; `NA` is a gap. */
function chosen(random: Random, table: string): string {
  const pairs = table.split(', ').map((part) => {
    const [, word = '', weight = '1'] = /^(.*) ([\d.]+)$/.exec(part) ?? []
    return [word, Number(weight)] as const
  })
  let at = random.uniform() * pairs.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [word, weight] of pairs) {
    at -= weight
    if (at < 0) return word
  }
  return pairs[0]?.[0] ?? ''
}

const names =
  'NAmes CollgCr OldTown Edwards Somerst Gilbert NridgHt Sawyer NWAmes SawyerW BrkSide Crawfor Mitchel NoRidge Timber IDOTRR ClearCr StoneBr SWISU MeadowV Blmngtn BrDale Veenker NPkVill Blueste'.split(
    ' ',
  )
const grades = ['Po', 'Fa', 'TA', 'Gd', 'Ex']
const sides =
  'VinylSd 36, HdBoard 15, MetalSd 15, Wd Sdng 14, Plywood 7, CemntBd 4, BrkFace 3.5, WdShing 2, Stucco 1.7, AsbShng 1.4, Stone 0.2, BrkComm 0.2, ImStucc 0.1, AsphShn 0.1, CBlock 0.1'

const whole = (x: number): number => Math.max(0, Math.round(x))

/** Poor to excellent, about as good as the house. */
function grade(random: Random, quality: number): string {
  return grades[Math.max(1, Math.min(4, Math.round((quality - 1) / 2.4 + random.normal() * 0.5)))] ?? 'TA'
}

function makeHouse(id: number, random: Random, hasPrice: boolean): House {
  const place = Math.min(24, Math.floor(Math.abs(random.normal()) * 9))
  const quality = Math.max(
    1,
    Math.min(10, Math.round(6.1 + random.normal() * 1.35 + (place < 8 ? 0.3 : -0.2))),
  )
  const built = Math.min(2010, Math.round(1971 + (quality - 6) * 9 + random.normal() * 22))
  const remodelled =
    random.uniform() < 0.5 ? built : Math.min(2010, Math.max(1950, built + random.integer(40)))
  const style = chosen(
    random,
    '1Story 50, 2Story 30, 1.5Fin 10, SLvl 4.5, SFoyer 2.5, 1.5Unf 1, 2.5Unf 0.8, 2.5Fin 0.5',
  )
  const first = whole(1160 + (quality - 6) * 110 + random.normal() * 260 + 100)
  const second = style === '1Story' || style.startsWith('S') ? 0 : whole(first * random.uniform(0.5, 0.95))
  const living = first + second
  const cellar = random.uniform() < 0.025 ? 0 : whole(first * random.uniform(0.8, 1.05))
  const finished = cellar === 0 || random.uniform() < 0.3 ? 0 : whole(cellar * random.uniform(0.2, 0.95))
  const hasCellar = cellar > 0
  const cars =
    random.uniform() < 0.055
      ? 0
      : Math.max(1, Math.min(3, Math.round(1.3 + (quality - 5) * 0.25 + random.normal() * 0.5)))
  const fires = random.uniform() < 0.47 ? 0 : 1 + random.integer(2)
  const area = whole(Math.exp(9.1 + random.normal() * 0.5))
  const baths = Math.max(1, Math.min(3, Math.round(living / 950 + random.normal() * 0.35)))
  const bedrooms = Math.max(1, Math.min(6, Math.round(1.4 + living / 950 + random.normal() * 0.6)))
  const or = (has: boolean, value: () => Field): Field => (has ? value() : 'NA')
  const type = chosen(random, '1Fam 83, TwnhsE 8, Duplex 3.5, Twnhs 3, 2fmCon 2')
  const house: House = {
    Id: id,
    MSSubClass: chosen(
      random,
      '20 37, 60 20, 50 10, 120 6, 30 5, 160 4.5, 70 4, 80 4, 90 3.5, 190 2, 85 1.5, 75 1, 45 0.8, 180 0.7, 40 0.3',
    ),
    MSZoning: chosen(random, 'RL 79, RM 15, FV 4.5, RH 1.1, C (all) 0.7'),
    LotFrontage: or(random.uniform() > 0.177, () => whole(Math.sqrt(area) * 0.7 + random.normal() * 8)),
    LotArea: area,
    Street: chosen(random, 'Pave 99.6, Grvl 0.4'),
    Alley: chosen(random, 'NA 93.8, Grvl 3.4, Pave 2.8'),
    LotShape: chosen(random, 'Reg 63, IR1 33, IR2 3, IR3 0.7'),
    LandContour: chosen(random, 'Lvl 90, Bnk 4.3, HLS 3.4, Low 2.5'),
    Utilities: chosen(random, 'AllPub 99.9, NoSeWa 0.1'),
    LotConfig: chosen(random, 'Inside 72, Corner 18, CulDSac 6.4, FR2 3.2, FR3 0.3'),
    LandSlope: chosen(random, 'Gtl 94.6, Mod 4.5, Sev 0.9'),
    Neighborhood: names[place] ?? 'NAmes',
    Condition1: chosen(
      random,
      'Norm 86, Feedr 5.5, Artery 3.3, RRAn 1.8, PosN 1.3, RRAe 0.8, PosA 0.5, RRNn 0.3, RRNe 0.1',
    ),
    Condition2: chosen(
      random,
      'Norm 98.9, Feedr 0.4, Artery 0.2, PosN 0.15, RRNn 0.15, PosA 0.1, RRAn 0.05, RRAe 0.05',
    ),
    BldgType: type,
    HouseStyle: style,
    OverallQual: quality,
    OverallCond: Math.max(1, Math.min(9, Math.round(5.5 + random.normal()))),
    YearBuilt: built,
    YearRemodAdd: remodelled,
    RoofStyle: chosen(random, 'Gable 78, Hip 19.6, Flat 0.9, Gambrel 0.8, Mansard 0.5, Shed 0.2'),
    RoofMatl: chosen(
      random,
      'CompShg 98.2, Tar&Grv 0.8, WdShngl 0.4, WdShake 0.3, Metal 0.1, Membran 0.1, Roll 0.1, ClyTile 0.1',
    ),
    Exterior1st: chosen(random, sides),
    Exterior2nd: chosen(
      random,
      sides.replace('CemntBd', 'CmentBd').replace('WdShing', 'Wd Shng').replace('BrkComm', 'Brk Cmn'),
    ),
    MasVnrType: chosen(random, 'None 59, BrkFace 30, Stone 9, BrkCmn 1, NA 0.6'),
    MasVnrArea: 0,
    ExterQual: grade(random, quality),
    ExterCond: chosen(random, 'TA 88, Gd 10, Fa 2, Ex 0.3, Po 0.1'),
    Foundation: chosen(
      random,
      built > 1985
        ? 'PConc 92, CBlock 7, Slab 1'
        : 'CBlock 66, BrkTil 20, PConc 12, Slab 1.6, Stone 0.6, Wood 0.3',
    ),
    BsmtQual: or(hasCellar, () => grade(random, quality)),
    BsmtCond: or(hasCellar, () => chosen(random, 'TA 92, Gd 4.5, Fa 3, Po 0.2')),
    BsmtExposure: or(hasCellar, () => chosen(random, 'No 67, Av 15.5, Gd 9.4, Mn 8')),
    BsmtFinType1: or(hasCellar, () =>
      finished === 0 ? 'Unf' : chosen(random, 'GLQ 42, ALQ 22, BLQ 15, Rec 13, LwQ 7'),
    ),
    BsmtFinSF1: finished,
    BsmtFinType2: or(hasCellar, () => chosen(random, 'Unf 88.3, Rec 3.8, LwQ 3.2, BLQ 2.3, ALQ 1.3, GLQ 1')),
    BsmtFinSF2: 0,
    BsmtUnfSF: cellar - finished,
    TotalBsmtSF: cellar,
    Heating: chosen(random, 'GasA 97.8, GasW 1.2, Grav 0.5, Wall 0.3, OthW 0.1, Floor 0.1'),
    HeatingQC: chosen(random, quality > 6 ? 'Ex 75, Gd 15, TA 10' : 'TA 40, Ex 33, Gd 20, Fa 6, Po 0.1'),
    CentralAir: random.uniform() < (built > 1950 ? 0.98 : 0.75) ? 'Y' : 'N',
    Electrical: chosen(random, 'SBrkr 91.4, FuseA 6.4, FuseF 1.8, FuseP 0.2, Mix 0.1, NA 0.07'),
    '1stFlrSF': first,
    '2ndFlrSF': second,
    LowQualFinSF: random.uniform() < 0.02 ? 80 + random.integer(400) : 0,
    GrLivArea: living,
    BsmtFullBath: finished > 0 && random.uniform() < 0.6 ? 1 : 0,
    BsmtHalfBath: random.uniform() < 0.06 ? 1 : 0,
    FullBath: baths,
    HalfBath: second > 0 && random.uniform() < 0.7 ? 1 : 0,
    BedroomAbvGr: bedrooms,
    KitchenAbvGr: type === 'Duplex' ? 2 : 1,
    KitchenQual: grade(random, quality),
    TotRmsAbvGrd: bedrooms + 3 + random.integer(2),
    Functional: chosen(random, 'Typ 93, Min2 2.3, Min1 2.1, Mod 1, Maj1 1, Maj2 0.3, Sev 0.1'),
    Fireplaces: fires,
    FireplaceQu: or(fires > 0, () => chosen(random, 'Gd 49, TA 41, Fa 4.3, Ex 3.1, Po 2.6')),
    GarageType: or(cars > 0, () =>
      chosen(random, 'Attchd 63, Detchd 28, BuiltIn 6.4, Basment 1.4, CarPort 0.7, 2Types 0.4'),
    ),
    GarageYrBlt: or(cars > 0, () =>
      Math.min(2010, built + (random.uniform() < 0.75 ? 0 : random.integer(25))),
    ),
    GarageFinish: or(cars > 0, () => chosen(random, 'Unf 44, RFn 30.6, Fin 25.5')),
    GarageCars: cars,
    GarageArea: cars === 0 ? 0 : whole(cars * 250 + random.normal() * 60),
    GarageQual: or(cars > 0, () => chosen(random, 'TA 95, Fa 3.5, Gd 1, Ex 0.2, Po 0.2')),
    GarageCond: or(cars > 0, () => chosen(random, 'TA 96, Fa 2.5, Gd 0.7, Po 0.5, Ex 0.1')),
    PavedDrive: chosen(random, 'Y 92, N 6, P 2'),
    WoodDeckSF: random.uniform() < 0.52 ? 0 : whole(200 + random.normal() * 90),
    OpenPorchSF: random.uniform() < 0.45 ? 0 : whole(80 + random.normal() * 50),
    EnclosedPorch: random.uniform() < 0.86 ? 0 : whole(150 + random.normal() * 60),
    '3SsnPorch': random.uniform() < 0.984 ? 0 : whole(200 + random.normal() * 60),
    ScreenPorch: random.uniform() < 0.92 ? 0 : whole(190 + random.normal() * 60),
    PoolArea: 0,
    PoolQC: chosen(random, 'NA 99.5, Gd 0.2, Ex 0.15, Fa 0.15'),
    Fence: chosen(random, 'NA 80.8, MnPrv 10.8, GdPrv 4, GdWo 3.7, MnWw 0.8'),
    MiscFeature: chosen(random, 'NA 96.3, Shed 3.4, Gar2 0.15, Othr 0.15, TenC 0.07'),
    MiscVal: 0,
    MoSold: 1 + random.integer(12),
    YrSold: 2006 + random.integer(5),
    SaleType: chosen(
      random,
      'WD 86.8, New 8.4, COD 3, ConLD 0.6, ConLI 0.4, ConLw 0.4, CWD 0.3, Oth 0.2, Con 0.1',
    ),
    SaleCondition: chosen(random, 'Normal 82, Partial 8.6, Abnorml 6.9, Family 1.4, Alloca 0.8, AdjLand 0.3'),
  }
  if (house.MasVnrType === 'NA') house.MasVnrArea = 'NA'
  else if (house.MasVnrType !== 'None') house.MasVnrArea = whole(200 + random.normal() * 90)
  if (house.PoolQC !== 'NA') house.PoolArea = 400 + random.integer(300)
  if (house.MiscFeature !== 'NA') house.MiscVal = 300 + 100 * random.integer(12)
  if (hasPrice) house.SalePrice = price(house, random)
  return house
}

/** What makes a house dear: size, quality, age, place; and chance. */
function price(house: House, random: Random): number {
  const number = (name: string): number => Number(house[name])
  const log =
    10.55 +
    0.088 * number('OverallQual') +
    0.00026 * number('GrLivArea') +
    0.00012 * number('TotalBsmtSF') +
    0.0025 * (number('YearBuilt') - 1970) +
    0.04 * (number('OverallCond') - 5.5) +
    0.07 * number('GarageCars') +
    0.045 * number('Fireplaces') +
    0.000004 * Math.min(number('LotArea'), 30_000) +
    (house.CentralAir === 'Y' ? 0.08 : 0) +
    0.02 * Math.sin(names.indexOf(String(house.Neighborhood)) * 2.4) * 4 +
    random.normal() * 0.11
  return Math.round(Math.exp(log) / 100) * 100
}

/** @returns the text of a file of comma-separated values */
export function houseTable(from: number, count: number, random: Random, hasPrice: boolean): string {
  const houses = Array.from({length: count}, (_, i) => makeHouse(from + i, random, hasPrice))
  const [first] = houses
  const lines = [Object.keys(first ?? {}), ...houses.map((house) => Object.values(house))]
  return lines.map((fields) => `${fields.join(',')}\n`).join('')
}
