import type { ReadingCues } from './cues'

/** English. */
export const en: ReadingCues = {
  locale: 'en',
  clitics: '',
  verbClitics: '',
  order: 'subject-first',
  triggers: [
    {
      type: 'armed-clash',
      form: 'verb',
      words:
        'clashed|opened fire|opened .. fire|fired at|fired on|fired upon|attacked|launched an attack|launched attacks|launched an offensive|launched .. offensive|launched .. operation|came under fire|came under .. fire|exchanged fire|under fire|shot dead|was shot|were shot|sniper fire|sniped|stormed|repelled|ambushed|broke out|subjected .. to fire|fire .. wounded|launched a military operation|anti-terrorist measures|targeted|used .. weapons|erupted',
    },
    {
      type: 'armed-clash',
      form: 'noun',
      words:
        'clash|clashes|fighting|skirmish|skirmishes|shootout|firefight|gunfire|exchange of fire|shooting|attack|attacks|assault|offensive|raid|hostilities|battle|battles|military operation|sabotage attempt|war|44-day war|escalation',
    },
    {
      type: 'shelling',
      form: 'verb',
      words:
        'shelled|bombarded|shelling|fired mortars|fired .. mortars|fired .. shells|fired rockets|fired missiles|fired .. missiles|fired .. rockets|launched .. missiles|launched .. rockets',
    },
    {
      type: 'shelling',
      form: 'noun',
      words:
        'shelling|bombardment|artillery fire|mortar fire|rocket attack|rocket attacks|missile attack|missile attacks|missile strike|missile strikes|rocket fire',
    },
    { type: 'shelling', form: 'means', words: 'artillery|mortar|mortars|rocket|rockets|missile|missiles|howitzer*' },
    {
      type: 'air-drone-strike',
      form: 'verb',
      words: 'shot down|downed|was downed|drone .. struck|drones .. struck|drones .. hit|drone .. hit|bombed',
    },
    {
      type: 'air-drone-strike',
      form: 'noun',
      words:
        'air-strike|air-strikes|airstrike|airstrikes|drone attack|drone attacks|drone strike|drone strikes|downing of',
    },
    {
      type: 'air-drone-strike',
      form: 'means',
      words: 'drone|drones|uav|uavs|bayraktar|helicopter|warplane*|aircraft|fighter jet*',
    },
    {
      type: 'capture-of-personnel',
      form: 'verb',
      words:
        'captured .. soldier*|captured .. servicem*|captured .. troops|captured .. prisoners|taken prisoner|took prisoner|took .. prisoner|taken captive|were captured|was captured|detained .. servicem*|detained .. former|arrested .. former|detained .. leader*|arrested .. leader*|detained .. soldier*|soldier* .. detained|servicem* .. detained|servicem* .. captured|soldier* .. captured',
    },
    {
      type: 'capture-of-personnel',
      form: 'noun',
      words: 'capture of .. soldier*|capture of .. servicem*|detention of .. soldier*|detention of .. servicem*',
    },
    {
      type: 'territorial-advance',
      form: 'verb',
      words:
        'advanced|seized|captured the|captured .. village*|captured .. town*|captured .. city|captured .. height*|captured .. position*|took control of|taken control of|gained control|recaptured|retook|liberated|occupied|crossed the border|troops crossed|forces crossed|soldiers crossed|forces entered|troops entered|regained|retaken|retreated|withdrew|pulled back|took back|invaded|incursion into|breached the border|withdrew from',
    },
    {
      type: 'territorial-advance',
      form: 'noun',
      words: 'incursion|incursions|seizure of|advance into|advance of|capture of|invasion',
    },
    {
      type: 'ceasefire-violation',
      form: 'verb',
      words:
        'violated the ceasefire|violated .. ceasefire|broke the ceasefire|breached the ceasefire|violating the ceasefire|violating .. ceasefire|ceasefire .. violated|broken the ceasefire|violated .. truce|breached .. truce',
    },
    {
      type: 'ceasefire-violation',
      form: 'noun',
      words:
        'ceasefire violation|ceasefire violations|violation of the ceasefire|violations of the ceasefire|violation of .. ceasefire|breach of the ceasefire|ceasefire breach*',
    },
    {
      type: 'casualty-report',
      form: 'verb',
      words:
        'death toll .. rose|death toll .. risen|death toll|toll rose|number of .. killed .. rose|number of .. dead .. rose|casualties rose|number of casualties|list of .. killed',
    },
    {
      type: 'mine-explosion',
      form: 'noun',
      words:
        'mine explosion|by a landmine|by a mine|landmine|hit a mine|triggered a mine|mine blast|landmine explosion|landmine blast|stepped on a mine|landmine exploded|mine exploded',
    },
    {
      type: 'other-incident',
      form: 'noun',
      words: 'attack on the embassy|attack on .. embassy|embassy attack|stormed the embassy|armed attack on .. embassy',
    },
    {
      type: 'deployment',
      form: 'verb',
      words:
        'deployed|began withdrawing|peacekeepers .. leaving|began leaving|peacekeepers .. left|began .. withdrawal|pulled out|withdrawal of .. peacekeepers|mobilised|mobilized|sent troops|sent reinforcements|massed troops',
    },
    { type: 'deployment', form: 'noun', words: 'deployment of|troop build-up|military build-up' },
    {
      type: 'blockade',
      form: 'verb',
      words:
        'blocked the .. road|cut off .. gas|cut gas|cut .. gas supplies|gas supplies .. cut|gas supply .. cut|cut off gas|gas .. cut|pitched tents|road .. closed|road .. blocked|roadblock|blocked traffic|blocking the|closed the road|checkpoint .. set up|set up .. checkpoint|blocked the road|blocked the lachin|blocked the .. corridor|set up a checkpoint|installed a checkpoint|established a checkpoint|closed the .. corridor|closed the .. road|installed .. checkpoint',
    },
    { type: 'blockade', form: 'noun', words: 'blockade of|blockade' },
    {
      type: 'agreement',
      form: 'verb',
      words:
        'signed|accepted|accepted .. terms|truce .. declared|ceasefire .. declared|announced a ceasefire|announced .. ceasefire|announced .. truce|ceasefire .. announced|truce .. announced|finalised|finalized|initialled|initialed|agreed to a ceasefire|agreed to .. ceasefire|agreed on|agreed to|reached an agreement|reached agreement|reached a deal|reached .. agreement|ceasefire .. took effect|truce .. took effect|ceasefire .. came into force|concluded .. agreement|ceasefire .. took hold|truce .. took hold|brokered .. ceasefire|ceasefire .. agreed|ceasefire .. brokered',
    },
    {
      type: 'agreement',
      form: 'noun',
      words:
        'agreement|joint statement|peace deal|deal|ceasefire|truce|treaty|trilateral statement|joint declaration|memorandum|protocol|accord',
    },
    {
      type: 'call',
      form: 'verb',
      words:
        'spoke by phone|spoke by telephone|spoke on the phone|spoke .. by phone|held a phone call|held a telephone|held .. phone|held .. telephone|telephoned|phoned|had a phone call|had a telephone|had .. phone|phone call with|spoke with .. by phone|called his .. counterpart|discussed .. by phone|talked by phone|phone call .. took place|telephone conversation .. took place|spoke separately',
    },
    {
      type: 'call',
      form: 'noun',
      words:
        'in a call|a call on|phone call|phone calls|telephone call|telephone calls|telephone conversation|telephone conversations|phone conversation|phone conversations|by phone|call with|phone talks|telephone talks',
    },
    {
      type: 'meeting',
      form: 'verb',
      words:
        'hosted|met|met with|sat down|brought together|gathered|opened talks|took part in talks|attended talks|concluded talks|talks .. opened|talks .. concluded|held a round|held talks|held a meeting|held .. meeting|held .. talks|hosted|received|hosts|meets|held negotiations|convened|had a meeting|meeting .. took place|meeting .. held|talks .. took place|talks .. held',
    },
    { type: 'meeting', form: 'noun', words: 'meeting|meetings|talks|summit|negotiations|round of talks' },
    {
      type: 'visit',
      form: 'verb',
      words: 'visited|arrived in|traveled to|travelled to|paid a visit|paid .. visit|arrived at',
    },
    { type: 'visit', form: 'noun', words: 'visit|visit to|trip to|official visit' },
    {
      type: 'mediation',
      form: 'verb',
      words: 'offered to mediate|offered .. mediation|ready to mediate|mediated between|offered to host',
    },
    {
      type: 'exercise',
      form: 'verb',
      words:
        'began .. exercise*|began .. drills|started .. exercise*|started .. drills|held .. exercise*|held .. drills|launched .. exercise*|launched .. drills|conducted .. exercise*|conducted .. drills|exercise* .. began|exercise* .. started|exercise* .. held|drills .. began',
    },
    {
      type: 'exercise',
      form: 'noun',
      words: 'military exercise*|joint exercise*|military drill*|joint drill*|drills|exercises',
    },
    {
      type: 'arms-deal-cooperation',
      form: 'verb',
      words:
        'signed .. contract*|signed .. arms|purchased .. weapons|bought .. weapons|delivered .. weapons|sold .. weapons|signed .. military cooperation|signed .. defence cooperation|signed .. defense cooperation|arms deal|purchase of .. radars|letter of intent',
    },
    {
      type: 'arms-deal-cooperation',
      form: 'noun',
      words: 'arms deal|arms sale|arms sales|arms contract|arms supplies|weapons deal|delivery of .. weapons',
    },
    {
      type: 'dismissal-appointment',
      form: 'verb',
      words:
        'dismissed .. commander*|dismissed .. official*|dismissed .. general*|dismissed .. minister|dismissed .. chief|sacked|fired the|was dismissed|was sacked|resigned|stepped down|appointed|was appointed|was named|dismissed his|dismissed the',
    },
    { type: 'dismissal-appointment', form: 'noun', words: 'dismissal of|resignation of|appointment of|resignation' },
    {
      type: 'prisoner-release',
      form: 'verb',
      words:
        'released .. prisoner*|released .. captive*|released .. soldier*|released .. servicem*|returned .. prisoner*|returned .. captive*|returned .. soldier*|returned .. servicem*|returned .. bodies|handed over .. prisoner*|handed over .. bodies|handed over .. soldier*|handed over .. servicem*|handed over .. captive*|exchanged prisoners|exchanged .. prisoner*|freed|prisoners .. released|repatriated|servicem* .. released|servicem* .. returned|prisoner* .. returned',
    },
    {
      type: 'prisoner-release',
      form: 'noun',
      words:
        'prisoner exchange|prisoner swap|exchange of prisoners|release of .. prisoner*|release of .. servicem*|return of .. prisoner*|release of .. captive*|release of .. soldier*',
    },
    {
      type: 'delimitation',
      form: 'noun',
      words:
        'border delimitation|delimitation of the border|delimitation of .. border|delimitation commission*|border commission*|border demarcation|demarcation of',
    },
    {
      type: 'other',
      form: 'verb',
      words:
        'mission .. began|launched .. mission|mission .. launched|summoned|expelled|recalled its ambassador|recalled .. ambassador|reopened .. embassy|closed its embassy|evacuated .. embassy|severed .. relations|suspended .. embassy|opened .. embassy',
    },
    { type: 'other', form: 'noun', words: 'expulsion of|reopening of .. embassy' },
    {
      type: 'aid-access',
      form: 'verb',
      words:
        'escorted .. patients|transferred .. patients|evacuated .. patients|transported .. patients|delivered .. aid|aid convoy|humanitarian convoy|delivered humanitarian|convoy .. entered|convoy .. arrived|aid .. entered',
    },
    {
      type: 'legal-political-step',
      form: 'verb',
      words:
        'signed .. decree|voted to|parliament .. voted|dissolved|dissolving|court .. rejected|suspended .. membership|withdrew .. from|imposed sanctions|declared .. emergency|adopted .. resolution|passed .. resolution|recognised .. independence|recognized .. independence|declared martial law|declared .. mobilisation|declared .. mobilization|court .. ruled|court .. ordered|ratified|filed .. lawsuit|filed a case|imposed martial law|adopted a',
    },
    {
      type: 'armed-clash',
      form: 'casualty',
      words:
        'killed|was killed|were killed|been killed|wounded|were wounded|was wounded|injured|died|killing|lost their lives|leaving .. dead',
    },
  ],
  happen:
    'took place|taken place|broke out|erupted|held|occurred|happened|began|begun|started|signed|ended|resumed|continued|reported|announced|launched|carried out|conducted|conducting|agreed|reached|brokered|mediated|confirmed|came|lasted|flared|flared up|following|during|accused .. of|blamed .. for|repelled|thwarted|had|attended|took part in|came into force|took effect|hosted|arranged|accusing|suffered',
  done: '',
  theme:
    'violating|violation of|violations of|breach of|breaching|breaches of|about|on|regarding|over|for|need for|support for|call for|calls for|prevent|preventing|avoid|avoiding|stop|end|ending|halt|implementation of|importance of|possible|potential|future|threat of|risk of|fear of|fears of|prospect of|draft|text of|terms of|respect|respecting|adhere to|comply with|issue of|towards|toward|after|before|since|plans for|preparations for|response to|prior to|no|without|any|peace|new|under|context of|date of|proposed|stalled|until',
  planned:
    'will|is expected to|are expected to|is to|are to|is scheduled|are scheduled|scheduled|planned|plans to|planning|due to|intends to|intend to|upcoming|would|is set to|are set to|to be held|next week|next month|about to|going to|invited',
  hypothetical:
    'preparing|prepare|plotting|may|might|could|if|possibly|can|should|must|whether|potentially|likely|unless|hopes|hope',
  negated: 'not|no|never|neither|nor|cancelled|canceled|postponed|denied|without|failed to|did not|refused|declined',
  habitual:
    'repeatedly|regularly|often|always|frequently|routinely|daily|constantly|occasionally|periodically|sporadic|sporadically',
  demand:
    'proposed|offered|suggested|advised|encouraged|called for|called on|calls on|calls for|urged|urges|demanded|demands|appealed|asked|urging|calling for|calling on|demanding',
  toward: 'to|for|that',
  history:
    'last year|years ago|in the early 1990s|early 1990s|late 1980s|soviet|decades|since then|the second karabakh war|first karabakh war|previously|in the past|historically|for decades|backdrop|in the 1990s|have fought|have been locked|long been',
  earlier: 'earlier|previously|recently|in recent weeks|in recent days|in the past|a few days ago|some time ago',
  sameDay:
    'hours later|an hour later|the same day|same day|the same evening|same evening|the same night|that day|that evening|that night',
  nextDay: 'the following day|the next day|a day later|the day after',
  dayBefore: 'the day before|a day earlier|the previous day',
  publishedOn: 'published|updated|posted|date',
  begin: 'began|begun|started|broke out|erupted|flared up|outbreak|launched',
  ended: 'ended|ending|ceased|halted|stopped|put an end',
  region: 'regional|the enclave|enclave|the breakaway region|breakaway region|the region|breakaway enclave',
  notNames: '',
  turns: 'last|this|next|ago|past|monday|tuesday|wednesday|thursday|friday|saturday|sunday',
  bothFought: 'clash*|fighting|battle*|skirmish*|exchange*|war|hostilities',
  fireOnly:
    'opened fire|opened .. fire|fired at|fired on|fired upon|came under fire|came under .. fire|gunfire|shooting|subjected .. to fire|under fire|firing',
  except:
    'in a joint statement|prisoners of war|prisoner of war|war crime*|war crimes|missile defence|missile defense|missile system*|artillery system*|struck a deal|strike a deal|press conference|news conference|cabinet meeting|government meeting|cold war|war of words|peace talks|peace treaty|peace agreement|line of contact|cabinet session|weekly briefing|peace deal',
  anaphor: 'this|that|the',
  thoseBefore: 'this|that|these|those|same',
  objectMark: '',
  speech: {
    accordingTo: 'according to|as per|citing|cited|in a statement by|as reported by|in the words of',
    verbs:
      'proposed|argued|commented|responded|replied|tells|suggested|promised|signalled|signaled|recalled|complained|concluded|remarked|lamented|regretted|thanked|congratulated|repeated|asserted|conceded|pointed|indicated|said|says|announced|announces|reported|reports|put|gave|stated|states|told|added|claimed|claims|noted|wrote|confirmed|acknowledged|admitted|insisted|declared|alleged|explained|maintained|tweeted|posted|revealed|disclosed|informed|emphasized|emphasised|stressed|reiterated|expressed|pointed out|described|saying|adding',
    strong:
      'welcoming|praising|condemning|denouncing|hailed|proposed|offered|ruled out|rebuked|blasted|appealed|refused|said no|said it had not|said it did not|said they had not|accused|accuses|condemned|condemns|denounced|denied|denies|rejected|rejects|warned|warns|called on|calls on|called for|calls for|urged|urges|demanded|demands|blamed|blames|criticized|criticised|protested|threatened|vowed|pledged|welcomed|expressed concern|expressed .. concern|expressed support|expressed .. support|expressed hope|expressed readiness|reaffirmed|reiterated|slammed|dismissed .. as|voiced|praised|appealed|offered condolences|expressed condolences|backed|issued .. statement',
    act: 'condemned|condemns|denounced|warned|warns|called on|calls on|called for|calls for|urged|urges|demanded|demands|threatened|vowed|expressed concern|expressed .. concern',
    accuse: 'accused|accuses|blamed|blames|accusing|blaming',
    deny: 'said no|said it had not|said it did not|said they had not|denied|denies|rejected|rejects|dismissed .. as|denying|rejecting',
    nouns: 'statement|remarks|speech|interview|press conference|briefing|tweet|letter|address|news conference',
    pronoun:
      'he|she|it|they|the ministry|the minister|the president|the prime minister|the spokesman|the diplomats|the co-chairs|the mediators|ministry spokesman|ministry spokesperson|ministry spokeswoman|the spokeswoman|the spokesperson|the official|the diplomat|the department',
    outside: 'television|interview|facebook|twitter|tweet|tweeted|telegram|afterwards',
    again:
      'according to the statement|the statement said|the statement added|the statement read|the statement reads|according to the ministry|it said|it added',
    that: 'that|how',
  },
  media:
    'reuters|afp|agence france-presse|associated press|ap|interfax|tass|ria novosti|sputnik|anadolu|anadolu agency|azertac|azertag|apa|trend|turan|report.az|armenpress|news.am|civilnet|jam-news|oc media|radio free europe|rfe-rl|azatutyun|bbc|cnn|al jazeera|euronews|france 24|irna|fars|tasnim|mehr|press tv|xinhua|bloomberg|new york times|financial times|interfax-azerbaijan|panarmenian|public radio of armenia|eurasianet|daily sabah|hurriyet|kommersant|guardian|washington post|politico|axios',
  mediaHeads: 'news agency|agency|newspaper|channel|broadcaster|website|daily|radio|television|media|news outlet',
  related:
    "read also|read more|related|related news|related articles|related stories|see also|more on this|also read|most read|latest news|tags|more news|you may also like|recommended|follow us|share this|trending|more stories|popular|top stories|comments|subscribe|editor's picks|dont miss",
  furniture:
    'home|menu|search|log in|sign in|share|print|advertisement|photo|video|source|published|updated|by|copyright|all rights reserved|newsletter|contact us|about us|image|getty images|file photo',
  forces:
    'army|armed forces|forces|troops|soldier*|servicem*|military|units|positions|side|officials|authorities|border guard*|territory|border|air defence|air defense',
  regionForces:
    'army|forces|troops|authorities|soldier*|leader*|officials|president|defence|defense|servicem*|government|armenians|military',
  counterpart: 'counterpart|counterparts|opposite number',
  thisBody: 'the ministry',
  bothSides:
    'both sides|two sides|both countries|two countries|the sides|the parties|two neighbours|two neighbors|the two|each other',
  own: 'its|our|their own|his country*|its own|the country*',
  enemy: 'the enemy|enemy|adversary|the opponent|opposing side',
  and: 'and',
  between: 'between',
  with: 'with',
  by: 'by|from',
  locative: 'in|to|from|at|near|into|toward|towards',
  filler: "republic|human|rights|in|of|the|'s|s",
  about: 'about|regarding|on|over|to discuss|concerning|amid',
  joints: 'that|while|but|after|before|which|who|although|whereas|as|when|since|because|and then|following',
  parts: {
    forces:
      'the|an|a|forces|troops|army|units|soldiers|military|armed|border|guards|servicemen|side|artillery|drones|sniper|snipers|air|defence|defense',
    ground:
      'positions|position|territory|outpost|outposts|post|posts|villages|village|towns|town|border|soil|settlements|checkpoint|military positions|military post|sovereign territory',
    ownGround:
      'its positions|its territory|our positions|our territory|its soldiers|one of its|its servicemen|its troops were|our soldiers|its own positions|their positions',
    ownForces:
      'its forces|our forces|its army|our army|its troops|our troops|its units|its air defence|its air defense',
    agent: 'by|from|at the hands of|launched by|carried out by',
    toward: 'at|on|against|towards|toward|into|deep into|of',
    takenFrom: 'from',
    attack:
      'fire|attack|attacks|strike|strikes|drone strike|shelling|sniper|offensive|assault|artillery|shells|drone|drones|missile|missiles|rockets|raid|incursion|bombardment|gunfire|aggression|advance|mortar fire|bullet',
    against: 'against|to|repelled|thwarted|repelling',
    passive: 'was|were|been|came under|come under|subjected|are|is being',
    mediator:
      'mediated by|brokered by|mediation of|mediation by|auspices of|under the mediation of|facilitated by|through',
    mediated: 'mediated|brokered|facilitated',
    host: 'hosted by|host',
    hosted: 'hosted|hosts|is hosting',
    sign: 'signed|sign|signing|signatories|signed by|initialled|inked',
    handed: 'handed|returned|transferred|visited|visits|visit|travelled|traveled|arrived|aid|delivered|flew',
  },
  claims: {
    measures: [
      {
        measure: 'killed',
        counted: 'before',
        words:
          'killed|dead|died|were killed|was killed|lost their lives|deaths|fatalities|had been killed|have been killed|been killed',
      },
      {
        measure: 'killed',
        counted: 'after',
        words:
          'killed|killing|killing of|death of|deaths of|loss of|claimed the lives of|leaving|lost|losing|killed at least|number of killed|death toll|kill|kills',
      },
      { measure: 'wounded', counted: 'before', words: 'wounded|injured|hurt|were wounded|injuries' },
      { measure: 'wounded', counted: 'after', words: 'wounded|wounding|injuring|injured' },
      {
        measure: 'captured',
        counted: 'before',
        words: 'captured|taken prisoner|taken captive|detained|prisoners taken|were captured|was captured',
      },
      {
        measure: 'captured',
        counted: 'after',
        words: 'captured|capturing|capture of|took prisoner|detained|detention of|detaining',
      },
      { measure: 'missing', counted: 'before', words: 'missing|went missing|unaccounted for' },
      { measure: 'missing', counted: 'after', words: 'missing' },
      { measure: 'released', counted: 'before', words: 'released|freed|returned|handed over|repatriated' },
      {
        measure: 'released',
        counted: 'after',
        words:
          'released|releasing|release of|freed|returned|return of|handed over|handing over|repatriated|exchange of|repatriation of|freeing',
      },
      { measure: 'equipment-destroyed', counted: 'before', words: 'destroyed|shot down|downed|knocked out|lost' },
      {
        measure: 'equipment-destroyed',
        counted: 'after',
        words: 'destroyed|destroying|shot down|downed|lost|loss of|knocked out|destruction of|downing of|shooting down',
      },
      { measure: 'positions-lost', counted: 'before', words: 'lost|captured|seized|taken' },
      {
        measure: 'positions-lost',
        counted: 'after',
        words: 'lost|captured|seized|took control of|took|loss of|capturing|occupied|capture of|seizing',
      },
    ],
    units: [
      {
        unit: 'person',
        item: null,
        status: 'combatant',
        words:
          'private|soldier*|servicem*|serviceman|troops|officer*|fighters|border guards|conscript*|sergeant|major|colonel|general|personnel|peacekeeper*|captain|lieutenant|contract soldier*',
        one: 'a soldier|one soldier|a serviceman|an officer|a sergeant|a border guard|a conscript|a major|a colonel|a general|a peacekeeper|a contract soldier|a lieutenant|a captain',
        two: '',
      },
      {
        unit: 'person',
        item: null,
        status: 'civilian',
        words:
          'civilian*|resident*|villager*|children|child|women|journalist*|citizens|worker*|crew members|crew|drivers',
        one: 'a civilian|a child|a woman|a resident|a villager',
        two: '',
      },
      {
        unit: 'person',
        item: null,
        status: 'unspecified',
        words:
          'people|persons|dead|prisoner*|captive*|prisoners of war|others|more|detainee*|bodies|killed|wounded|injured|men',
        one: 'a person|another',
        two: '',
      },
      { unit: 'equipment', item: 'tank', status: 'unspecified', words: 'tank|tanks', one: 'a tank', two: '' },
      {
        unit: 'equipment',
        item: 'uav',
        status: 'unspecified',
        words: 'drone|drones|uav|uavs|unmanned aerial vehicle*',
        one: 'a drone|a uav|an unmanned aerial vehicle',
        two: '',
      },
      {
        unit: 'equipment',
        item: 'aircraft',
        status: 'unspecified',
        words: 'helicopter*|aircraft|warplane*|jet*|plane*',
        one: 'a helicopter|an aircraft|a warplane',
        two: '',
      },
      {
        unit: 'equipment',
        item: 'vehicle',
        status: 'unspecified',
        words:
          'vehicle*|armoured vehicle*|armored vehicle*|truck*|units of equipment|pieces of equipment|armoured personnel carrier*',
        one: 'an armoured vehicle|an armored vehicle|a truck',
        two: '',
      },
      {
        unit: 'equipment',
        item: 'artillery',
        status: 'unspecified',
        words: 'artillery piece*|artillery system*|rocket launcher*|launcher*|system*|howitzer*',
        one: '',
        two: '',
      },
      {
        unit: 'position',
        item: null,
        status: 'unspecified',
        words: 'position*|post*|height*|outpost*|stronghold*',
        one: 'a position|a post',
        two: '',
      },
    ],
    others: 'others|other|more',
    another: 'another',
    article: 'a|an|one of',
    attack: 'strike|strikes|attack|attacks|shelling|fire|drone|drones|shell|shells|offensive|sniper|gunfire|artillery',
    toll: 'toll|number|losses|casualties|deaths',
    reached: 'to|at|reached|that',
    noneHurt: 'no one was hurt|no one was injured|nobody was hurt|no injuries|no one was wounded|without injuries',
    lost: 'lost|losing|loss of',
    notCounted:
      'percent|per cent|km|kilomet*|met*|day*|hour*|minute*|year*|month*|week*|time*|village*|countr*|million|billion',
    atLeast: 'at least|more than|no fewer than|not less than|over|no less than',
    upTo: 'up to|as many as',
    about: 'about|around|some|approximately|nearly|almost',
    none: 'no casualties|no losses|no one was killed|without casualties|suffered no',
    among: 'including|among them|of whom|of them',
    cumulative: 'since the start|so far|in total|since the beginning|overall|throughout the war|during the war|to date',
  },
}
