/**
 * Names that stand for one another. A line with `:` gives a name and its short forms; short forms of one name are
 * cousins. A line of `=` gives spellings of one name. From general knowledge of names used in Britain, the common ones of
 * communities who live here included; a partnership's own additions come as local data.
 */
export const NICKNAME_LINES = `
abigail: abby abbie abi gail
abraham: abe bram
adelaide: addie ada
adrian: ade
agnes: aggie nessa
aidan = aiden = ayden
alan = allan = allen: al
albert: al bert albie bertie
alexander: alex al sandy xander alec lex zander sasha
alexandra: alex sandra lexi lexie alexa sasha sandy
alexis: alex lexi
alfred: alf alfie fred
alison = allison: ali allie
alistair = alasdair = alastair = alister: al ali
alice = alys: ali allie
amanda: mandy manda
amelia = emelia: amy millie milly mia mel
amy = aimee = ami
andrea: andi andie
andrew: andy drew
angela: angie ange
anastasia: stacey ana nastia
ann = anne: annie nan nancy
anna = ana: annie anya
annabel = annabelle: bella belle anna
anthony = antony: tony ant
antoinette: toni netta
antonia: toni tonia
archibald: archie
arthur: art artie
arabella: bella ara
ashley = ashleigh = ashlea = ashlee: ash
augustus: gus
barbara: barb babs barbie
barnaby: barney
bartholomew: bart
beatrice = beatrix: bea bee trixie
belinda: bel linda
benedict: ben
benjamin: ben benji benny benj
bernadette: bernie detta
bernard: bernie
bethany: beth bethan
bradley: brad
brandon: bran
bridget = brigid: bridie biddy
bryan = brian: bri
caitlin = kaitlyn = caitlyn = katelyn: cait kait
callum = calum = kalum: cal
cameron: cam
candice = candace: candy
carl = karl
carol = carole: caz
caroline = carolyn: caro carrie lyn caz
cassandra: cass cassie sandra
catherine = katherine = kathryn = catharine = katharine = kathrin: kate katie katy cathy kathy cat kat kit kitty cath kath
cecilia: cecily celia cissy
cedric: ced ric
charles: charlie chas chuck charley
charlotte: charlie lottie lotty char charley
chelsea = chelsey
chloe = khloe
christian: chris
christina = kristina: chris tina chrissie chrissy
christine = kristine: chris chrissie tina chrissy
christopher = kristopher: chris kit topher
clara = klara
clare = claire = clair
clarence: clarrie
clifford: cliff
conor = connor = conner: con
constance: connie
corinne: corrie
courtney: court
cynthia: cindy
daisy = daisey
damian = damien
daniel: dan danny dani
danielle: dani dannie elle
daphne: daff
darren: daz
david: dave davey davy dai
dean = deane
deborah = debra: deb debbie debby
declan: dec
denise: den
dennis = denis: den denny
derek = derrick: del
desmond: des
diana = diane = dianne: di
dominic = dominick: dom nic
donald: don donnie
donna = dona
dorothy: dot dottie dolly
douglas: doug dougie
duncan: dunc
dylan = dillon = dillan
edgar: ed eddie
edith: edie
edmund: ed eddie ted
edward: ed eddie eddy ted teddy ned
edwin: ed eddie
eilidh = ailidh
eleanor = elinor = eleanore: ellie nell nellie nora ella elle
elijah: eli
elizabeth = elisabeth: liz lizzie lizzy beth betty betsy bess bessie eliza elsie libby lisa lilibet liza elspeth ellie
ellen: ellie nell nellie
elliot = elliott = eliot
emily = emilie = emmily: em emmy millie milly
emma: em emmy
emmanuel: manny manu
eric = erik = erick: rick
erica = erika
ernest: ernie
esme = esmee
esther = ester: essie
ethan = eathan
eugene: gene
evangeline: eve evie
eve = eva: evie
evelyn: eve evie lyn
ezekiel: zeke
faith = fayth
felicity: fliss flick
fiona: fi
florence: flo florrie flossie
frances: fran francie frankie fanny
francesca: fran frankie chess
francis: frank frankie fran
franklin: frank
frederick = fredrick = frederic: fred freddie freddy rick
gabriel: gabe
gabriella = gabrielle: gabby gabs ella gabi
gareth: gaz gary
gary = garry: gaz
gavin: gav
gemma = jemma: gem jem
geoffrey = jeffrey = jeffery: geoff jeff
george: georgie geordie
georgia: georgie
georgina: georgie gina
gerald: gerry jerry ged
gerard: ged gerry
geraldine: gerry geri
gilbert: gil bert
giles = gyles
gillian = jillian: gill jill gilly jilly
grace = gracie
graham = graeme = grahame
gregory: greg gregg
gwendolyn = gwendoline: gwen
gwyneth: gwen
hannah = hanna = hana: han
harold: harry hal
harriet: hattie harry hatty etty
harrison: harry
harvey: harv
hayley = hailey = haley = haylee
heather: heth
helen = helena: nell lena nellie ellen
henry: harry hal hank
herbert: bert herb bertie
hilary = hillary: hils
hugh = huw: hughie shug
humphrey: humph
ian = iain
imogen: immy immie imo
irene = rene
isaac = issac: ike zac
isabel = isabelle = isobel = isabella: izzy bella belle issy izzie ella bel
jack: jackie jacky
jackson: jack
jacob = jakob: jake jay cob
jacqueline = jaqueline = jacquelyn: jackie jacqui jacky
jade = jayde
james: jim jimmy jamie jem jimmie
jamie = jaime = jaimie
jane = jayne: janey janie
janet: jan
janice = janis: jan
jared = jarrod: jay
jasmine = jasmin = yasmin = yasmine: jas jaz jazz min
jason = jayson: jay jase
jasper: jas
jean = jeanne: jeanie
jeanette = janette: jean netta jan
jemima: jem mima
jennifer = jenifer: jen jenny jenni jennie
jeremy: jez jem jerry
jerome: jerry
jessica = jesica: jess jessie jessi
joan: joanie
joanna = joanne: jo joey
jocelyn = joscelin: joss jo
jodie = jody = jodi
joel = joell
john = jon: johnny jack johnnie jonny
jonathan = jonathon = johnathan: jon jonny jonty
jordan = jordon: jord
joseph = josef: joe joey jo
josephine: jo josie fifi posy
joshua: josh joss
joyce = joice
judith: judy jude
julia = julie: jules
julian: jules
juliet = juliette: jules
justin: jus
kayleigh = kayley = kaylee = kailey: kay
keith = kieth
kelly = kelley = kellie
kenneth: ken kenny
kerry = kerrie = keri
kevin: kev
kieran = kieron = ciaran = keiran
kimberley = kimberly: kim kimmy
kirsten = kirstin: kirsty
kristian = cristian: kris
kyle = kile
laura: lau lola
lauren = lauryn = loren: laur
laurence = lawrence: larry laurie loz
leah = lea = lia
leanne = lianne: lee
lee = leigh
leonard: len lenny leo
leonardo: leo
leo = lio
leslie = lesley: les
letitia: tish letty
lewis = louis: lew louie lou
lilian = lillian: lil lily lilly
lily = lilly = lillie
linda = lynda: lin lindy
lindsay = lindsey = lyndsey = linsey: lin
louisa = louise: lou lulu
lucas = lukas: luke luc
lucinda: lucy cindy
lucy = lucie
luke = luc
lydia: lyd
lynn = lynne = lin
mackenzie = mckenzie = makenzie: mac kenzie
madeleine = madeline = madelaine: maddie maddy mads
magdalene = magdalena: magda lena
maisie = maisy = maizie: mae
malcolm: mal malc
marc = mark
marcus = markus: marc
margaret: maggie meg peggy marge margie daisy greta madge mags megan peg rita
maria: mia marie ria
marian = marion = marianne: mary
marilyn: maz lyn
marjorie: marge margie
martha: marty mattie
martin = martyn: mart marty
martina: tina
mary: molly polly may mae moll
matilda: tilly tillie tilda mattie
matthew = mathew: matt mat matty
maureen: mo
maurice = morris: mo
maximilian = maximillian: max
maxine: max
maxwell: max
megan = meghan = meagan: meg megs
melanie = melony: mel
melissa: mel lissa missy
mia = miah
michael = micheal: mike mick micky mikey mickey mitch
michaela = mikayla = mikaela: kayla mickey mic
michelle = michele: shell shelly chelle
mildred: millie
miles = myles
millicent: millie milly
miranda: mandy randa
mitchell: mitch
molly = mollie
monica = monika: mon
morgan = morgen: mo
nadine: nads
nancy: nan
natalie = nathalie: nat
natasha: tasha nat tash
nathan: nate nath
nathaniel = nathanial: nat nate nathan
neil = neal = niall
nicholas = nicolas: nick nicky nic nico
nicola = nichola: nicky nic nikki nik
nicole = nichole: nicky nikki nic
nigel: nige
noah = noa
noel = nowell
norman: norm
olivia = alivia: liv livvy livia ollie olly
oliver: ollie olly noll oli
oscar = oskar: oz
oswald: oz ozzie
owen = owain
pamela: pam pammie
patricia: pat patsy trish tricia patty trisha
patrick: pat paddy rick
paul = pawel
paula = paola
pauline: paul polly
penelope: penny pen
percival: percy
peter: pete
philip = phillip: phil pip flip
philippa = phillipa: pippa pip phil
phoebe = pheobe: feebs
phyllis: phyl
poppy = poppie
priscilla: cilla
prudence: prue
rachel = rachael: rach rachie ray
ralph: raf
raymond: ray
rebecca = rebekah: becky becca bec bex becks beck
reece = rhys = reese
reginald: reg reggie
reuben = ruben = rueben
rhiannon: rhi
richard: rick dick richie ricky rich dickie ritchie
riley = reilly = rylee
robert: rob bob bobby robbie robby bert bobbie
roberta: bobbie robbie
robin = robyn: rob
roderick: rod roddy rory
rodney: rod
roger = rodger: rodge
roland = rowland: roly
ronald: ron ronnie
rosalind: ros roz rose
rosamund: ros roz rose
rose = roza: rosie rosy
rosemary: rose rosie
roxanne: roxy rox
rowan = rowen
rory = ruairi
rupert: rupe
russell = russel: russ
ruth: ruthie
ryan = rian
sally: sal
salvatore: sal sam
samantha: sam sammy sammie
samuel: sam sammy
sandra: sandy
sarah = sara: sal sally sadie
scarlett = scarlet
scott = scot
sean = shaun = shawn = shane
sebastian: seb bas bastian
selina = celina = selena
sharon = sharron: shaz shaza
sheila = sheelagh = shelagh
shelley = shelly
shirley: shirl
sian = shan
sidney = sydney: sid syd
simon = symon: si sime
sinead = shinade
siobhan = shivaun = shevaun
sophia = sofia: sophie soph
sophie = sofie: soph
stanley: stan
stephanie = stefanie: steph steff stevie fanny
stephen = steven = stefan: steve stevie ste
stuart = stewart: stu
susan = suzanne = susannah = suzanna: sue susie suzie suki suzy
sylvia = silvia: syl
tabitha: tabby
tamara: tammy tam
tamsin = thomasina: tam
tania = tanya
teresa = theresa = therese: terry tess tessa resa tracy
terence = terrence: terry tel
teddy = teddie
theodora: theo dora thea
theodore = theodor: theo ted teddy
thomas = tomas: tom tommy thom
tiffany: tiff
timothy: tim timmy
tobias: toby
toby = tobi
tracey = tracy = tracie
tristan = tristram: tris
tyler = tylor: ty
valerie: val
vanessa: nessa ness
veronica: ronnie ronni vera
victor = viktor: vic
victoria = viktoria: vicky vicki tori toria vic vikki tory
vincent: vince vinny vin
violet = violette: vi
virginia: ginny ginger
vivian = vivien = vivienne: viv
walter: wally walt
wayne = wain
wendy = wendi
wesley: wes
wilfred = wilfrid: wilf fred
william: will bill billy willy liam willie wills billie
winifred: winnie freda
xavier = zavier: xav
yvonne = evonne
zachary = zachariah = zackary: zac zach zak zack
zoe = zoey = zoie
mohammed = muhammad = mohamed = mohammad = muhammed = mohamad = muhamed = mohamud: mo moh md
ahmed = ahmad = ahmet = achmed
abdullah = abdallah = abdulla: abdul
abdulrahman = abdurrahman = abdirahman: abdul
ali = aly
aisha = ayesha = aysha = aishah = aicha
amina = aminah = aamina
bilal = bilaal
fatima = fatimah = fatma = fathima
hamza = hamzah
hassan = hasan = hasaan
hussein = hussain = husain = husayn = hossein
ibrahim = ebrahim = ibraheem: ibby
ismail = ismael = ishmael
khadija = khadijah = kadija
khalid = khaled
maryam = mariam = mariyam = miriam = myriam
mustafa = mustapha
omar = umar = umer
osman = usman = uthman = othman
rashid = rasheed
saeed = said = sayed = syed
tariq = tarik = tareq
yusuf = yousef = youssef = yusef = yousuf = josef: yus
yunus = younis
zainab = zaynab = zeinab
zakaria = zakariya
zahra = zara = zahara
nur = noor = nour
jamal = jamaal
karim = kareem
malik = maalik
samir = sameer
sofian = sufyan
ayaan = ayan
farah = farrah
hodan = hoodan
abdi = abdy
aleksander = aleksandr = oleksandr: olek alek sasha ola
aleksandra = oleksandra: ola sasha
agnieszka: aga agnes
andrzej = andrei = andriy = andrey: andy
barbara = varvara: basia
bartosz = bartlomiej: bartek
dmitri = dmytro = dmitry: dima
ekaterina = kateryna = katarzyna: kasia katya kate
elzbieta: ela
ewa = eva
grzegorz: grzesiek greg
ivan = iwan: vanya
jakub: kuba
jan = yan: janek
joanna = ioana: asia
julia = yulia = iulia: julka
krzysztof: krzys chris
lukasz = lucasz: luke
maciej = matej: maciek
magda = magdalena
malgorzata: gosia
maria = mariya: masha marysia
mateusz = matei: mati
michal = mihai = mykhailo = mikhail: misha mihaita
mikolaj = mykola = nikolai = nicolae: kolya
natalia = nataliya: nat natka
nadia = nadiya
olena = elena = yelena = helena: lena
pawel = pavel = pavlo
piotr = petro = petru: pete
serhii = sergei = sergiu = sergey
stanislaw = stanislav: stan staszek
svitlana = svetlana: sveta lana
tomasz = toma: tomek
volodymyr = vladimir = wlodzimierz: vova vlad
yevhen = evgeny = yevgeny: zhenya
zuzanna = zuzana: zuzia
alexandru: alex sandu
constantin: costel
cristina = kristina: cris
florin: florinel
gheorghe = george: gigi gica
ionut = ion: nelu
stefan = stephan: fane
vasile = vasyl: vasi
francisco: paco frank
jesus: chucho
jose: pepe
guilherme = guillermo: gui memo
arjun = arjan
gurpreet = gurprit: gary preet
harpreet = harprit: harry preet
jaspreet = jasprit: jas preet
manpreet = manprit: mani preet
rajesh: raj
rajeev: raj
rajinder = rajender: raj
sandeep = sundeep: sandy deep
simran = simranjit: sim
priya = preeya
lakshmi = laxmi
vijay = vijai: vij
oluwaseun: seun
oluwaseyi: seyi
oluwatobi: tobi toby
olumide: mide
temitope: tope temi
ayodele: ayo
chukwuemeka: emeka
chidiebere: chidi
nkechinyere: nkechi
adebayo: bayo
`
