/** Given names and the short names of those who bear them; common knowledge, several languages. A name may be in several lines. */

const lines: readonly string[] = [
  // English
  'robert rob robbie bob bobby bert', 'william will willy willie bill billy liam', 'richard rick ricky dick rich richie', 'james jim jimmy jamie jem', 'john jack johnny jon jonny',
  'jonathan jon jonny nathan', 'joseph joe joey jo', 'thomas tom tommy', 'charles charlie chuck chas chip', 'edward ed eddie ted teddy ned', 'henry harry hank hal',
  'michael mike mick mickey micky mikey', 'david dave davey davy', 'daniel dan danny', 'andrew andy drew', 'anthony tony ant', 'christopher chris kit topher', 'nicholas nick nicky nico',
  'matthew matt matty', 'samuel sam sammy', 'benjamin ben benny benji', 'alexander alex al sandy xander sasha lex', 'alexandra alex sandra sandy lexi sasha', 'stephen steven steve stevie',
  'peter pete', 'patrick pat paddy', 'francis frank fran', 'frederick fred freddie freddy', 'george georgie', 'gregory greg', 'kenneth ken kenny', 'lawrence larry laurie', 'leonard leo len lenny',
  'raymond ray', 'ronald ron ronnie', 'donald don donnie', 'gerald gerry jerry', 'jeffrey jeff geoff geoffrey', 'philip phil pip', 'timothy tim timmy', 'walter walt wally', 'theodore theo ted teddy',
  'zachary zach zac zack', 'joshua josh', 'jacob jake', 'nathaniel nathan nat nate', 'vincent vince vinny', 'albert al bert bertie', 'alfred alf alfie fred', 'arthur art artie', 'harold harry hal',
  'reginald reg reggie', 'louis lou louie lewis', 'oliver ollie olly', 'dominic dom', 'edmund ed eddie ted', 'martin marty', 'maxwell max', 'maximilian max', 'jeremy jem jerry', 'kevin kev', 'simon si',
  'terence terry', 'terrence terry', 'stanley stan', 'sebastian seb', 'cameron cam', 'jessica jess jessie', 'katherine kate katie kathy kat kit kay', 'catherine cathy kate katie cat', 'kathleen kathy kate',
  'elizabeth liz lizzie lizzy beth betty bess bessie eliza libby lisa elise', 'margaret maggie meg peggy marge margie greta madge', 'mary molly polly mae marie', 'susan sue susie suzy', 'suzanne sue suzy',
  'patricia pat patty tricia trish', 'jennifer jen jenny', 'rebecca becky becca', 'deborah deb debbie', 'debra deb debbie', 'barbara barb barbie babs', 'dorothy dot dotty dolly', 'victoria vicky vicki tori',
  'christine chris chrissie tina', 'christina chris chrissie tina', 'cynthia cindy', 'pamela pam', 'sandra sandy', 'nancy nan', 'ann annie nan', 'anne annie', 'anna ann annie', 'abigail abby gail',
  'amanda mandy', 'samantha sam sammy', 'stephanie steph', 'kimberly kim', 'jacqueline jackie', 'josephine jo josie', 'eleanor ellie nell nelly nora', 'helen nell ellen', 'isabella bella izzy', 'isabel bella izzy',
  'olivia liv livvy', 'caroline carrie carol lina', 'charlotte charlie lottie', 'emily em emmy', 'emma em', 'frances fran frankie', 'gabrielle gabby', 'georgina georgie gina', 'harriet hattie', 'judith judy',
  'julia julie jules', 'laura laurie', 'lillian lily', 'lucy lu', 'madeleine maddie', 'madeline maddie', 'natalie nat', 'natasha tasha', 'penelope penny', 'philippa pip pippa', 'rachel rach', 'rosemary rose rosie',
  'sarah sally sadie', 'theresa terry tess tessa', 'valerie val', 'veronica ronnie vera', 'virginia ginny', 'winifred winnie', 'yvonne eve', 'beatrice bea trixie', 'alice ali', 'alison ali', 'gwendolyn gwen', 'millicent millie',
  // Hebrew
  'יוסף יוסי', 'יעקב קובי יקי', 'אברהם אבי', 'אביגדור אבי', 'משה מושיק מוישה', 'דוד דודו דודי', 'יצחק איציק יצי', 'שמואל שמוליק מולי', 'חיים חיימי', 'שלמה שלומי', 'מרדכי מוטי', 'אליהו אלי', 'אליעזר אלי לייזר', 'נתנאל נתי',
  'יהונתן יונתן יוני', 'יונתן יוני', 'דניאל דני', 'גבריאל גבי', 'רפאל רפי', 'עמנואל מנו', 'ישראל שרוליק', 'צבי צביקה', 'יהושע שוקי', 'יהודה יודה', 'בנימין בני', 'מיכאל מיקי', 'שרה שרי', 'אסתר אסתי', 'רבקה ריקי רבקי', 'רחל רחלי',
  'מרים מירי', 'חנה חני', 'אביגיל אבי', 'תמר תמי', 'יהודית יהודית דיתה', 'אלישבע אלי', 'מיכל מיכלי', 'שושנה שוש',
  // Romanian
  'alexandru alex sandu alecu', 'constantin costi costel costica', 'gheorghe gigi george ghita', 'ion ionel ionut nelu ionica', 'ioan ionel ionut nelu', 'nicolae nicu nicolaie nae', 'vasile vasi vasilica', 'dumitru mitica dumi',
  'mihai mihaita misu', 'stefan fanel fane', 'andrei andy', 'cristian cristi', 'daniel dani', 'gabriel gabi', 'adrian adi', 'bogdan bogdi', 'florin florinel', 'marian marin', 'elena lenuta ela', 'maria marioara mia', 'ecaterina cati catinca',
  'alexandra alexa sanda', 'cristina cristi', 'gabriela gabi', 'daniela dana dani', 'ioana oana ionela', 'mihaela mica', 'andreea deea', 'emanuel manu', 'valentin vali', 'valentina vali', 'laurentiu lauri', 'teodor teo', 'teodora teo dora',
  // Lithuanian, Latvian
  'mindaugas mindis', 'jonas jonukas', 'tomas tomukas', 'vytautas vytas', 'kestutis kestas', 'algirdas algis', 'rimantas rimas', 'gintaras gintas', 'sarunas saras', 'zygimantas zygis', 'andrius andrejus', 'edgaras edgis', 'danute dana',
  'birute biruta', 'aleksandras aleksas sasa', 'vladimiras vova', 'kristina kriste', 'janis jancis', 'juris jurgis', 'aleksandrs saša aleks', 'kristaps krists', 'kristine krista', 'elizabete liza', 'katrina kate', 'margarita rita', 'andrejs andris',
  // Slavic, German, Polish, Spanish, French, Italian
  'aleksandr sasha sanya alex', 'aleksei lyosha alyosha', 'dmitri dima dmitry', 'dmitry dima', 'evgeny zhenya', 'ekaterina katya', 'elena lena', 'ivan vanya', 'mikhail misha', 'nikolai kolya', 'sergei seryozha', 'vladimir vova volodya', 'anastasia nastya',
  'johannes hans hannes', 'johann hans', 'joachim jochen achim', 'friedrich fritz', 'heinrich heinz heiner', 'wilhelm willi', 'katharina kathi kati', 'elisabeth lisa elsa sissi', 'sebastian basti', 'maximilian max', 'matthias matze',
  'jan janek janusz', 'katarzyna kasia', 'malgorzata gosia', 'aleksandra ola', 'jakub kuba', 'tomasz tomek', 'krzysztof krzysiek', 'agnieszka aga', 'joanna asia', 'wojciech wojtek', 'stanislaw staszek', 'magdalena magda',
  'francisco paco pancho', 'jose pepe', 'jesus chus', 'ignacio nacho', 'dolores lola', 'maria mari', 'guillermo memo', 'enrique quique', 'rosario charo', 'mercedes merche', 'giuseppe beppe pino', 'francesco franco', 'giovanni gianni', 'luigi gigi',
];

const groupsOf = new Map<string, number[]>();
for (const [group, line] of lines.entries()) {
  for (const name of line.split(' ')) {
    const known = groupsOf.get(name);
    if (known === undefined) groupsOf.set(name, [group]);
    else known.push(group);
  }
}

/** Names that one person may bear; undefined for a word that is none we know. */
export const nicknameGroups = (word: string): readonly number[] | undefined => groupsOf.get(word);
