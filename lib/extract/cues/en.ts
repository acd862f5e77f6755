import { each, type ReadingCues } from './cues'

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
        'clashed|opened fire|opened .. fire|fired at|fired on|fired upon|attacked|launched an attack|launched attacks|launched an offensive|launched .. offensive|launched .. operation|came under fire|came under .. fire|exchanged fire|under fire|shot dead|was shot|were shot|sniper fire|sniped|stormed|repelled|ambushed|broke out|subjected .. to fire|fire .. wounded|launched a military operation|anti-terrorist measures|targeted|used .. weapons|erupted|traded fire|traded gunfire|traded .. fire|fought|battled|skirmished|opening fire|open fire|launched an assault|launched .. assault|launched .. attack*|mounted .. attack|carried out .. attack|staged .. attack|came under attack|came under .. attack|came under small arms|was fired at|were fired at|was fired upon|were fired upon|shot at|shot and killed|gunned down|repulsed|beat back|beaten back|thrown back|pushed back|thwarted .. attack|thwarted .. attempt|foiled .. attempt|tried to infiltrate|attempted to infiltrate|attempt .. to infiltrate|attempted .. breakthrough|tried to advance|trying to advance|raided|fired shots|fired small arms|fired from|fired toward|fired towards|went to war|waged .. war|fired first|have fought|stormed .. position*|struck .. position*|hit .. position*|fought off|killed by sniper|launched a counter*|firing at|firing on|shots were fired|shots fired|were shot dead|exchanged small-arms fire|opened small-arms fire|fired small-arms|tried to cross|attempted to cross|hit by sniper|killed in a firefight|come under small-arms fire|come under fire|under small-arms fire|fire .. at its positions|fire at its positions|small-arms fire at|pressed .. attack|struck back|opened irregular fire|opened targeted fire|opened heavy fire|opened intensive fire|opened indiscriminate fire|subjected to fire|subjected to .. fire|was subjected to fire|were subjected to fire|subjected to intensive fire|used firearms|fired .. shots|fired .. rounds|firing .. rounds|repelling the attack|repelling an attack|repelling .. attack|prevented .. sabotage|sabotage group .. neutralised|sabotage group .. neutralized|attempted a sabotage|attempted sabotage|attempted to penetrate|tried to penetrate|tried to break through|attempted to break through|suppressed .. fire|resumed hostilities|fire was opened|died in battle*|died in combat|fell in battle*|killed in action|killed in combat',
    },
    {
      type: 'armed-clash',
      form: 'noun',
      words:
        'clash|clashes|fighting|skirmish|skirmishes|shootout|firefight|gunfire|exchange of fire|shooting|attack|attacks|assault|offensive|raid|hostilities|battle|battles|military operation|sabotage attempt|war|44-day war|escalation|gunfight*|gun battle*|firefight*|exchange of gunfire|exchanges of fire|exchanges of gunfire|exchange of shots|cross-border fire|sniper attack|flare-up|flare up|border incident|anti-terror operation|anti-terrorist operation|counter-terror* operation|counter-offensive|counter-attack|special operation|large-scale provocation|sniper shot|sniper fire|street battles|renewed fighting|shoot-out*|violence|armed incident|launches .. attack*|launches .. offensive|launches .. operation|launches attack*|launches offensive|launches operation|begins .. operation|begins operation|attacks .. positions|clashes reported|kill .. soldier*|kills .. soldier*|opens fire|open fire',
    },
    {
      type: 'shelling',
      form: 'verb',
      words:
        'shelled|bombarded|shelling|fired mortars|fired .. mortars|fired .. shells|fired rockets|fired missiles|fired .. missiles|fired .. rockets|launched .. missiles|launched .. rockets|fired artillery|fired .. artillery|fired .. grad*|pounded|hit by .. shell*|hit by .. rocket*|rocket* .. hit|rocket* .. struck|rocket* .. slammed|missile* .. hit|missile* .. struck|missile* .. slammed|shell* .. landed|shell* .. fell|shells .. hit|shells .. struck|rockets .. landed|rockets .. fell|came under shelling|came under .. shelling|came under .. artillery|came under artillery|came under rocket|came under .. rocket|came under mortar|came under .. mortar|artillery .. struck|artillery .. hit|howitzer* .. struck|howitzer* .. hit|struck by .. rocket*|struck by .. missile*|used artillery|used .. artillery|used mortars|used .. mortars|mortar* .. landed|opened fire from .. gun|opened fire .. artillery|opened fire .. mortar*|opened .. artillery fire|fired .. howitzer*|lobbed|rained .. on|shell hit|shells hit|shell .. hit|shell landed|shell exploded|shelled by|shells fell|rockets hit|targeted .. artillery|opened .. artillery|were shelled|was shelled|have shelled|has shelled|has been shelling|have been shelling|subjected to artillery|subjected .. to artillery|subjected .. to rocket|subjected .. to .. artillery|subjected .. to missile|under artillery|artillery .. fired|artillery fired|fired .. grenade launcher*|fired from .. mortar*|fired from .. artillery|launched .. missile*|launched a missile|launched .. rocket*|launched a rocket|fired .. missile*|fired .. projectile*|missile .. exploded|rocket .. exploded|shell .. exploded|hit with .. missile*|struck with .. missile*|struck .. with artillery|struck .. with rockets',
    },
    {
      type: 'shelling',
      form: 'noun',
      words:
        'shelling|bombardment|artillery fire|mortar fire|rocket attack|rocket attacks|missile attack|missile attacks|missile strike|missile strikes|rocket fire|artillery strike*|artillery attack*|artillery barrage|artillery duel*|rocket strike*|mortar attack*|missile fire|barrage|cross-border shelling|shellfire|shells|shells .. village*|fires .. missiles|fires missiles|fires .. rockets|fires rockets',
    },
    { type: 'shelling', form: 'means', words: 'artillery|mortar|mortars|rocket|rockets|missile|missiles|howitzer*' },
    {
      type: 'air-drone-strike',
      form: 'verb',
      words:
        'drone hit|drones hit|drone struck|drones struck|drone* attacked|drone* targeted|drone* killed|drones bombed|uavs hit|uavs struck|uav hit|uav struck|shot down|downed|was downed|drone .. struck|drones .. struck|drones .. hit|drone .. hit|bombed|brought down|drone* .. attacked|drone* .. targeted|drone* .. killed|drone* .. crashed|dropped .. bomb*|helicopter .. hit|helicopter .. crashed|intercepted .. drone*|intercepted .. missile*|destroyed .. drone*|destroyed .. uav*|downs|shoots down|air defence .. destroyed|air defense .. destroyed|jet* .. struck|have downed|has downed|has shot down|have shot down|was shot down|were shot down|were downed|been shot down|been downed|shooting down|downing|hit by a drone|hit by .. drone|struck by a drone|struck by .. drone|attacked by .. drone*|drone .. dropped|uav .. destroyed|drone .. destroyed|drone .. was downed|uavs .. destroyed|drones .. destroyed|bombed by|carried out .. airstrike*|carried out .. air strike*|carried out .. drone*|launched .. drone*',
    },
    {
      type: 'air-drone-strike',
      form: 'noun',
      words:
        'air-strike|air-strikes|airstrike|airstrikes|drone attack|drone attacks|drone strike|drone strikes|downing of|air raid*|air attack*|aerial attack*|aerial bombardment|uav strike*|uav attack*|kamikaze drone*|loitering munition*|shooting down of|helicopter strike*|attack drone*|air bombardment|shoots down|downs .. drone*|downs drone*|downs .. helicopter',
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
        'captured .. soldier*|captured .. servicem*|captured .. troops|captured .. prisoners|taken prisoner|took prisoner|took .. prisoner|taken captive|were captured|was captured|detained .. servicem*|detained .. former|arrested .. former|detained .. leader*|arrested .. leader*|detained .. soldier*|soldier* .. detained|servicem* .. detained|servicem* .. captured|soldier* .. captured|took .. captive|took .. captives|took .. hostage|taken hostage|fell into .. captivity|fell captive|taken into captivity|taken into custody|apprehended|captured .. fighters|captured .. personnel|captured .. border guard*|detained .. border guard*|detained .. resident*|detained .. citizen*|arrested .. minister*|arrested .. president*|arrested .. commander*|arrested .. citizen*|was detained|were detained|was arrested|were arrested|captured .. saboteur*|detained .. saboteur*',
    },
    {
      type: 'capture-of-personnel',
      form: 'noun',
      words:
        'capture of .. soldier*|capture of .. servicem*|detention of .. soldier*|detention of .. servicem*|capture of .. troops|captivity|detention of .. former|arrest of .. former|captures .. soldier*|captures .. servicem*|detains|arrests|captures .. troops',
    },
    {
      type: 'territorial-advance',
      form: 'verb',
      words:
        'advanced|seized|captured the|captured .. village*|captured .. town*|captured .. city|captured .. height*|captured .. position*|took control of|taken control of|gained control|recaptured|retook|liberated|occupied|crossed the border|troops crossed|forces crossed|soldiers crossed|forces entered|troops entered|regained|retaken|retreated|withdrew|pulled back|took back|invaded|incursion into|breached the border|withdrew from|gained ground|made advances|made gains|overran|entered .. territory|entered the town|entered the city|entered the village|entered .. village|entered .. city|pushed into|penetrated|infiltrated|took over|taken over|takes control|taking control|have taken|captured .. ground|lost control of|has lost control|no longer control*|no longer hold*|raised .. flag|liberating|seized control|wrested|under .. control since|regained control|took .. heights|retake|cleared .. of|advancing|surrendered .. village*|handed over .. village*|handed back .. village*|returned .. villages|returned .. village|troops .. crossed into|forces .. crossed into|soldiers .. crossed into|troops .. moved into|forces .. moved into|captured a|captured two|captured three|captured several|captured more|captured strategic|captured shush*|captured shusha|took the town|took the village|took the city|took the village of|took the town of|took the heights|moved .. into .. territory|moved .. kilometres into|moved .. kilometers into|advanced .. kilometres|advanced .. kilometers|taken up positions inside|set foot|raised its flag|planted .. flag|set up positions|took up positions inside|has held|have held .. since|came under the control|came under .. control|passed under .. control|passed to .. control|passed under|brought under .. control|placed under .. control|established control|establish control|established full control|lost control over|cleared .. villages|set up .. positions on|dislodged|expelled .. from .. positions|taken back|taken under .. control|hoisted .. flag|raised the .. flag|violated the border|violated the state border|crossed the state border|pushed forward|broke through|breached the line|freed from occupation|liberated from occupation|occupied .. heights|took up .. positions|advanced .. positions',
    },
    {
      type: 'territorial-advance',
      form: 'noun',
      words:
        'incursion|incursions|seizure of|advance into|advance of|capture of|invasion|takeover of|fall of|liberation of|recapture of|loss of .. city|loss of .. town|advances|territorial gains|retreat from|withdrawal from .. district|withdrawal from .. village*|enters .. city|enters .. town|enters shusha|enters shushi|enter .. district|enters .. district|regains control|retakes|captures .. village*|captures .. town|captures .. height*|seizes|takes .. village*|takes over|liberates|liberation|advances into',
    },
    {
      type: 'ceasefire-violation',
      form: 'verb',
      words:
        'violated the cease-fire|violated .. cease-fire|broke the cease-fire|breached the cease-fire|violating the cease-fire|violating .. cease-fire|cease-fire .. violated|broken the cease-fire|violated .. truce|breached .. truce|violated the truce|broke the truce|broken the truce|breaking the truce|breaking the cease-fire|breaching the cease-fire|breached .. cease-fire|violated .. regime|truce .. violated|truce .. collapsed|truce .. frayed|truce .. unravelled|truce .. unraveled|cease-fire .. collapsed|cease-fire .. broken|cease-fire .. frayed|truce .. broken|of breaking it|of violating it|of breaching it|of breaking the|of violating the|of violating a|of breaching the',
    },
    {
      type: 'ceasefire-violation',
      form: 'noun',
      words:
        'cease-fire violation|cease-fire violations|violation of the cease-fire|violations of the cease-fire|violation of .. cease-fire|breach of the cease-fire|cease-fire breach*|truce violation*|violations of the truce|violation of the truce|breach of the truce|breaches of the cease-fire|cease-fire breaches|minor violations|ceasefire breaches|breaches of the truce|cease-fire infringement*',
    },
    {
      type: 'casualty-report',
      form: 'verb',
      words:
        'death toll .. rose|death toll .. risen|death toll|toll rose|number of .. killed .. rose|number of .. dead .. rose|casualties rose|number of casualties|list of .. killed|bringing .. toll|bringing .. total|raising .. toll|raising .. count|raising .. number|named .. dead|named .. of its|listed .. dead|published .. names|updated .. list|toll .. rose|toll .. stands|toll .. risen|toll .. climbed|toll .. reached|toll to|casualty figures|casualty list',
    },
    {
      type: 'mine-explosion',
      form: 'noun',
      words:
        'mine explosion|by a landmine|by a mine|landmine|hit a mine|triggered a mine|mine blast|landmine explosion|landmine blast|stepped on a mine|landmine exploded|mine exploded|struck a mine|struck a landmine|ran over a mine|drove over a mine|blown up by|blown up on|anti-tank mine|anti-personnel mine|landmine*|mine explosion*|explosion of a mine|mines exploded|by mines|blew up on a mine|blew up on an|blew up on .. mine|hit a landmine|got blown up|mine incident|anti-tank mine .. exploded|mine .. exploded|mine .. went off|mine terror|mine victims|triggered a landmine|exploded on a mine|hit by a mine|mine planted',
    },
    {
      type: 'other-incident',
      form: 'noun',
      words:
        'attack on the embassy|attack on .. embassy|embassy attack|stormed the embassy|armed attack on .. embassy|embassy .. came under attack|embassy .. attacked|gunman .. embassy|opened fire .. embassy|attacked .. embassy|storming of .. embassy|assault on .. embassy',
    },
    {
      type: 'deployment',
      form: 'verb',
      words:
        'deployed|began withdrawing|peacekeepers .. leaving|began leaving|peacekeepers .. left|began .. withdrawal|pulled out|withdrawal of .. peacekeepers|mobilised|mobilized|sent troops|sent reinforcements|massed troops|began to leave|began to withdraw|started withdrawing|started leaving|started to withdraw|started to leave|have begun to leave|begun leaving|begun withdrawing|redeployed|deploying|deploys|moved .. troops|moved .. tanks|moved .. armour|moved .. armor|sent .. tanks|sent .. forces|sent .. armoured|massing|amassed|concentrated .. forces|concentrated .. troops|was stationed|were stationed|has stationed|have stationed|stationed .. troops|on high alert|peacekeepers .. arrived|peacekeepers .. landed|troops .. arrived|peacekeepers .. deployed|flew .. troops|flew .. peacekeepers|reinforced|began pulling|started pulling|sent ground troops|sent .. troops|sent .. reinforcements|left .. airport|flew out|pulling its peacekeepers|pulling out|began to pull|moved .. reinforcements|rushed .. troops|border guards .. left|peacekeepers arrived|troops arrived|peacekeepers .. arrived in|peacekeepers entered|forces arrived',
    },
    {
      type: 'deployment',
      form: 'noun',
      words:
        'deployment of|troop build-up|military build-up|redeployment|troop movements|withdrawal of .. troops|withdrawal of .. forces|withdrawal of .. peacekeep*|pull-out of|build-up of|build-up|deploys|sends troops|sends .. troops|sends peacekeepers|moves troops|moves .. troops|masses troops|withdraws .. peacekeepers|withdraw from',
    },
    {
      type: 'blockade',
      form: 'verb',
      words:
        'blocked the .. road|cut off .. gas|cut gas|cut .. gas supplies|gas supplies .. cut|gas supply .. cut|cut off gas|gas .. cut|pitched tents|road .. closed|road .. blocked|roadblock|blocked traffic|blocking the|closed the road|checkpoint .. set up|set up .. checkpoint|blocked the road|blocked the lachin|blocked the .. corridor|set up a checkpoint|installed a checkpoint|established a checkpoint|closed the .. corridor|closed the .. road|installed .. checkpoint|shut the .. road|shut .. corridor|halted traffic|halted .. traffic|stopped .. convoy|turned back .. convoy|suspended .. traffic|suspended .. passage|suspended .. movement|erected .. checkpoint|opened a checkpoint|opened .. checkpoint|closing .. corridor|closed off|cut the .. road|cut off .. road|checkpoint .. installed|checkpoint .. established|blocked .. road|blocked .. highway|blocking .. road|blocking .. corridor|closed .. corridor|closed .. road|closed .. highway|closed .. border|road .. shut|corridor .. closed|corridor .. blocked|traffic .. halted|blocked .. trucks|barred .. trucks|barred .. vehicles|supply .. cut off|cut .. electricity|electricity .. cut|barred nearly all|barred all|has barred|sealed off|set up a checkpoint at|shut down .. road|blocked .. access|closed the only|remains blocked|remains closed|has blocked|have blocked|kept .. closed|traffic .. suspended|movement .. suspended|passage .. suspended|traffic through .. suspended|stopped at the checkpoint|denied passage|not allowed .. to pass|prevented .. convoy|prevented .. from passing|set up checkpoint',
    },
    {
      type: 'blockade',
      form: 'noun',
      words:
        'blockade of|blockade|closure of .. road|closure of .. corridor|road closure|checkpoint on|checkpoint at|siege of|roadblock|closes .. corridor|closes .. road|blocks .. road|blocks .. corridor|blocks lachin|closes lachin|shuts .. corridor|sets up checkpoint|sets up .. checkpoint|installs checkpoint',
    },
    {
      type: 'agreement',
      form: 'verb',
      words:
        'signed|accepted|accepted .. terms|truce .. declared|cease-fire .. declared|announced a cease-fire|announced .. cease-fire|announced .. truce|cease-fire .. announced|truce .. announced|finalised|finalized|initialled|initialed|agreed to a cease-fire|agreed to .. cease-fire|agreed on|agreed to|reached an agreement|reached agreement|reached a deal|reached .. agreement|cease-fire .. took effect|truce .. took effect|cease-fire .. came into force|concluded .. agreement|cease-fire .. took hold|truce .. took hold|brokered .. cease-fire|cease-fire .. agreed|cease-fire .. brokered|struck a deal|struck .. deal|clinched|inked|sealed .. deal|sealed .. agreement|agreed a cease-fire|agreed .. cease-fire|agreed .. truce|text .. agreed|agreed upon|cease-fire .. went into effect|truce .. went into effect|truce .. came into force|truce .. came into effect|cease-fire .. came into effect|came into effect|went into effect|went into force|entered into force|took effect|declared .. cease-fire|declared .. truce|declared a cease-fire|declared a truce|agreed in principle|put .. signature*|approved .. regulations|signed .. regulations|signs|sign .. deal|agree .. deal|have agreed|had agreed|truce .. began|cease-fire .. began|truce .. extended|adopted .. joint statement|issued a joint statement|finalising|completed .. text|text .. completed|lay down .. arms|laid down .. arms|agreed to disarm|agreed to disband|reached a ceasefire|ceasefire .. reached|cease-fire .. reached|agreement .. reached|agreement was reached|agreement .. was reached|deal .. reached|accepted the proposal|accepted .. proposal|accepted a proposal|announced .. ceasefire|agreed on a ceasefire|agreed to cease|agreed to halt|agreed to stop|agreed to resume|agreed to hold|agreed to establish|have reached|has reached .. agreement|came to an agreement|brokered a ceasefire|brokered a truce|initialing|initialled .. text|adopted a joint|published .. joint statement',
    },
    {
      type: 'agreement',
      form: 'noun',
      words:
        'agreement|joint statement|peace deal|deal|cease-fire|truce|treaty|trilateral statement|joint declaration|memorandum|protocol|accord|signing of|pact|peace pact|humanitarian truce|humanitarian cease-fire|memorandum of understanding|roadmap|trilateral agreement|accords|deals|armistice|regulations on|surrender|agree on|agree to|agree .. ceasefire|agree ceasefire|agree truce|agrees to|agrees on|sign .. deal|sign .. agreement|sign deal|sign agreement|sign .. declaration|sign .. statement|signs .. deal|initial .. agreement|initial .. treaty|initial peace|reach .. agreement|reach agreement|reach deal|reaches .. deal|finalise|finalize|ceasefire takes effect|ceasefire comes into|truce takes effect',
    },
    {
      type: 'call',
      form: 'verb',
      words:
        'spoke by phone|spoke by telephone|spoke on the phone|spoke .. by phone|held a phone call|held a telephone|held .. phone|held .. telephone|telephoned|phoned|had a phone call|had a telephone|had .. phone|phone call with|spoke with .. by phone|called his .. counterpart|discussed .. by phone|talked by phone|phone call .. took place|telephone conversation .. took place|spoke separately|spoke over the phone|over the phone|on the phone|discussed over the phone|held a call|had a call|held .. call|had .. call|video call*|video-conference*|by video link|via video|via video-link|conference call|spoken by phone|speaking by phone|talked on the phone|spoke with|spoken with|spoke to|spoken to|rang|phone talks with|had .. conversation*|held .. conversation*|called .. to discuss|phones|telephones|on the telephone|by telephone|spoke .. on the telephone|spoke .. by telephone|placed a call|in a phone call|in a telephone call|over the telephone|made a call|congratulated .. by phone|called .. to express|telephoned .. to|held a telephone conversation|had a telephone conversation|held a phone conversation|had a phone conversation|telephone conversation .. held|phone conversation .. held|phone call .. held|phoned up|made a phone call|received a phone call|received a call|received a telephone|called president|called prime minister|spoke via|by videoconference|via videoconference|in a phone conversation|in a telephone conversation|during a phone|during a telephone|during the phone|during the telephone',
    },
    {
      type: 'call',
      form: 'noun',
      words:
        'in a call|a call on|phone call|phone calls|telephone call|telephone calls|telephone conversation|telephone conversations|phone conversation|phone conversations|by phone|call with|phone talks|telephone talks|call between|calls with|calls to|separate calls|separate phone|separate telephone|telephone diplomacy|phone-in|discuss .. by phone|discuss .. over phone|discusses .. by phone|talk by phone|talk over phone|speak by phone|speaks by phone|speaks with|phones|holds phone|hold phone|hold .. call',
    },
    {
      type: 'meeting',
      form: 'verb',
      words:
        'hosted|met|met with|sat down|brought together|gathered|opened talks|took part in talks|attended talks|concluded talks|talks .. opened|talks .. concluded|held a round|held talks|held a meeting|held .. meeting|held .. talks|hosted|received|hosts|meets|held negotiations|convened|had a meeting|meeting .. took place|meeting .. held|talks .. took place|talks .. held|shook hands|face-to-face|held consultations|held discussions|held a summit|held .. summit|summit .. held|held a session|held .. session|session .. held|convenes|hosted .. talks|talks .. began|talks .. started|talks .. resumed|resumed talks|meeting .. began|met on the sidelines|met on the margins|conferred|wrapped up .. talks|wrapped up .. meeting|brought .. together|joined .. talks|held .. round|held .. negotiations|have met|had met|meet in|meet with|meets with|gathered in|chaired .. meeting|attended .. summit|attended .. meeting|took part in .. meeting|took part in .. summit|sat across|welcomed .. to|received a delegation|hold talks|hosting|had dinner|had lunch|dined with|had talks|had breakfast|had a working|held face-to-face|sat opposite|were received|was received by|held court|sat down for|held .. consultations|was hosted|were hosted|met separately|met behind|meeting by video|gathered at|assembled in|discussed .. with|received .. in|welcomed .. in|dined|conferred with|huddled|held a trilateral|held a bilateral|met one-on-one|came together|co-hosted|received by|are meeting in|is meeting with|are meeting on|are meeting|spoke alongside|speaking alongside|discussed|have discussed|exchanged views|reviewed .. cooperation|welcomed .. delegation|held an audience|had an audience|paid a courtesy|meeting .. was held|talks .. were held',
    },
    {
      type: 'meeting',
      form: 'noun',
      words:
        'meeting|meetings|talks|summit|negotiations|round of talks|session|consultations|trilateral meeting|bilateral meeting|round of negotiations|emergency session|handshake|quadrilateral meeting|gathering|working dinner|working lunch|dinner|meet in|meet with|meets with|meets|begin .. talks|begin talks|begins talks|hold talks|holds talks|hold .. talks|holds .. talks|hold .. meeting|holds .. meeting|receives .. minister|receives .. ambassador|hosts|host .. talks|start talks|starts talks|resume talks|resumes talks|gather in',
    },
    {
      type: 'visit',
      form: 'verb',
      words:
        'visited|arrived in|traveled to|travelled to|paid a visit|paid .. visit|arrived at|flew to|flew into|flies to|landed in|travels to|toured|touched down|paid a .. visit|on a visit|made a visit|made .. visit|sent .. to|arrives in|arrived on|has arrived in|left for|set off for|headed to|headed for|arrived .. on a visit|pays a visit|travelled .. to|traveled .. to|flew .. to|is visiting|was visiting|inspected|arrived for|arrived .. for talks|is on a visit|on an official visit|on a working visit|on a state visit|departed for|paid an official|paid a working|paying a visit|made a working|made an official|wrapped up .. visit|concluded .. visit|began .. visit|started .. visit|kicked off .. visit',
    },
    {
      type: 'visit',
      form: 'noun',
      words:
        'visit|visit to|trip to|official visit|working visit|state visit|trip|tour of|arrival in|visits|arrives in|arrive in|travels to|heads to|flies to',
    },
    {
      type: 'mediation',
      form: 'verb',
      words:
        'offered to mediate|offered .. mediation|ready to mediate|mediated between|offered to host|offered to broker|offered his mediation|offered its mediation|offered .. good offices|willing to mediate|readiness to mediate|mediate between',
    },
    {
      type: 'exercise',
      form: 'verb',
      words:
        'began .. exercise*|began .. drills|started .. exercise*|started .. drills|held .. exercise*|held .. drills|launched .. exercise*|launched .. drills|conducted .. exercise*|conducted .. drills|exercise* .. began|exercise* .. started|exercise* .. held|drills .. began|kicked off .. drills|kicked off .. exercise*|wrapped up .. drills|wrapped up .. exercise*|staged .. drills|staged .. exercise*|staged .. manoeuvre*|began joint|hold joint|are holding .. exercise*|are holding .. drills|is holding .. drills|is holding .. exercise*|exercise* .. underway|exercise* .. under way|drills .. underway|drills .. under way|exercise* .. ended|drills .. ended|exercise* .. kicked off|drills .. kicked off|exercise* .. continue*|exercise* .. conducted|drills .. conducted|drills .. held|conducting .. exercise*|conducting .. drills|took part in .. exercise*|took part in .. drills',
    },
    {
      type: 'exercise',
      form: 'noun',
      words:
        'military exercise*|joint exercise*|military drill*|joint drill*|drills|exercises|exercise|manoeuvre*|maneuver*|war games|wargames|drill|hold .. drills|holds .. drills|hold .. exercise*|holds .. exercise*|begin .. drills|begin .. exercise*|begins .. drills|begins .. exercise*|start .. drills|launch .. drills|launches .. drills',
    },
    {
      type: 'arms-deal-cooperation',
      form: 'verb',
      words:
        'signed .. contract .. to buy|contract .. to supply|contract .. to buy|agreement .. to buy|agreement .. to supply|signed .. contract*|signed .. arms|purchased .. weapons|bought .. weapons|delivered .. weapons|sold .. weapons|signed .. military cooperation|signed .. defence cooperation|signed .. defense cooperation|arms deal|purchase of .. radars|letter of intent|agreed to sell|agreed to supply|agreed to deliver|agreed to buy|agreed .. to sell|delivered .. missiles|supplied .. weapons|supplied .. arms|shipped .. weapons|contract .. worth|signed .. deal .. radars|bought .. missiles|bought .. drones|sold .. drones|signed .. purchase|sell .. radars|supply .. systems',
    },
    {
      type: 'arms-deal-cooperation',
      form: 'noun',
      words:
        'arms deal|arms sale|arms sales|arms contract|arms supplies|weapons deal|delivery of .. weapons|arms delivery|arms deliveries|weapons delivery|weapons deliveries|arms shipment*|weapons shipment*|arms purchase*|defence pact|defense pact|weapons supplies|arms contracts|supply of weapons|sells .. radars|sells .. systems|sells weapons|sells .. weapons|supplies .. weapons|delivers .. weapons|buys .. weapons|buys .. systems|to buy .. from',
    },
    {
      type: 'dismissal-appointment',
      form: 'verb',
      words:
        'reshuffled|ousted|dismissed .. commander*|dismissed .. official*|dismissed .. general*|dismissed .. minister|dismissed .. chief|sacked|fired the|was dismissed|was sacked|resigned|stepped down|appointed|was appointed|was named|dismissed his .. minister|dismissed his .. chief|dismissed the .. minister|dismissed the .. chief|dismissed the .. commander|dismissed the .. head|relieved of|was removed|removed .. from .. post|removed from .. post|replaced .. as|was replaced|named .. minister|named .. head|named .. envoy|tendered .. resignation|sworn in|took office|took over as|elected .. president|elected .. minister|quit|quits|resigns|appoints|dismisses|sacks|was dismissed from|has been dismissed|has been appointed|has appointed|signed a decree appointing|signed an order appointing|relieved .. of his|released from .. post|newly appointed|has resigned|announced .. resignation|submitted .. resignation|removed from his|removed from office',
    },
    {
      type: 'dismissal-appointment',
      form: 'noun',
      words:
        'dismissal of|resignation of|appointment of|resignation|dismissal|sacking of|firing of|replacement of|appointed as|resigns|dismisses .. minister|sacks|fires .. minister|appoints|appointed|named .. minister|steps down|replaces',
    },
    {
      type: 'prisoner-release',
      form: 'verb',
      words:
        'released .. prisoner*|released .. captive*|released .. soldier*|released .. servicem*|returned .. prisoner*|returned .. captive*|returned .. soldier*|returned .. servicem*|returned .. bodies|handed over .. prisoner*|handed over .. bodies|handed over .. soldier*|handed over .. servicem*|handed over .. captive*|exchanged prisoners|exchanged .. prisoner*|freed|prisoners .. released|repatriated|servicem* .. released|servicem* .. returned|prisoner* .. returned|released .. bodies|bodies .. returned|bodies .. handed over|bodies .. handed|remains .. handed|remains .. returned|returned .. remains|swapped prisoners|swapped .. prisoners|exchanged .. bodies|set free|let .. go|handed .. prisoners|prisoners .. handed|captives .. handed|captives .. returned|prisoners .. freed|soldier* .. released|soldier* .. returned|soldier* .. freed|servicem* .. freed|returned home|came home|return .. prisoners|release .. prisoners|releases .. prisoners|releases|released|prisoner* .. sent home|prisoner* .. flown home|captive* .. flown home|soldier* .. flown home|servicem* .. flown home|prisoner* .. brought home|body .. handed|body .. returned|captives .. sent home|prisoner* .. exchanged|captives .. exchanged|prisoner* .. let go|soldier* .. sent home|exchanged .. servicem*|exchanged .. soldiers|sent back to|delivered to baku|delivered to yerevan|brought to baku|brought to yerevan|arrived in yerevan .. prisoners|bodies .. found|bodies .. recovered|remains .. found|remains .. recovered|returned .. captured|repatriation .. took place|exchange .. took place|swap .. took place|returned .. service member*|released .. service member*|handed over .. service member*|flown to yerevan|flown to baku',
    },
    {
      type: 'prisoner-release',
      form: 'noun',
      words:
        'prisoner exchange|prisoner swap|exchange of prisoners|release of .. prisoner*|release of .. servicem*|return of .. prisoner*|release of .. captive*|release of .. soldier*|exchange of bodies|exchange of captives|exchange of .. prisoners|repatriation of|return of .. bodies|return of .. servicem*|return of .. soldiers|handover of .. prisoners|handover of .. bodies|release of|swap of|exchange prisoners|exchanges prisoners|exchange .. prisoners|swap prisoners|swaps prisoners|swap .. prisoners|hands over .. remains|hands over .. bodies|hands over .. prisoner*|hand over .. remains|hand over .. bodies|free .. prisoners|returns .. prisoner*|returns .. soldier*|returns .. bodies|returns .. captives',
    },
    {
      type: 'delimitation',
      form: 'noun',
      words:
        'border delimitation|delimitation of the border|delimitation of .. border|delimitation commission*|border commission*|border demarcation|demarcation of|delimitation of|delimitation and demarcation|delimitation talks|demarcation|delimitation|border marker*|border pillar*|border post* installed',
    },
    {
      type: 'other',
      form: 'verb',
      words:
        'mission .. began|launched .. mission|mission .. launched|summoned|expelled|recalled its ambassador|recalled .. ambassador|reopened .. embassy|closed its embassy|evacuated .. embassy|severed .. relations|suspended .. embassy|opened .. embassy|declared .. persona non grata|persona non grata|evacuated its embassy|evacuated .. staff|established diplomatic relations|cut ties|cut .. ties|severed ties|severed .. ties|closed the embassy|closed .. embassy|suspended operations .. embassy|mission .. started|monitors .. arrived|monitors .. began|observers .. arrived|observers .. began|handed over .. maps|handed over .. map|monitoring mission .. launched|withdrew .. ambassador|recalled .. envoy|opened its embassy|reopened its embassy|took up their duties|took up its duties|started patrols|began patrols|began patrolling|started patrolling|began its work|began their work|opened a consulate|opened .. consulate',
    },
    {
      type: 'other',
      form: 'noun',
      words:
        'expulsion of|reopening of .. embassy|opening of .. embassy|closure of .. embassy|expels .. diplomat*|expels|summons|recalls .. ambassador|recalls ambassador|reopens .. embassy|opens .. embassy|evacuates .. embassy',
    },
    {
      type: 'aid-access',
      form: 'verb',
      words:
        'escorted .. patients|transferred .. patients|evacuated .. patients|transported .. patients|delivered .. aid|aid convoy|humanitarian convoy|delivered humanitarian|convoy .. entered|convoy .. arrived|aid .. entered|trucks .. arrived|delivered .. tonnes|delivered .. tons|delivered .. supplies|sent .. aid|patients .. transferred|patients .. evacuated|patients .. transported|reopened .. road|reopened .. corridor|road .. reopened|corridor .. reopened|allowed .. aid|allowed .. convoy|allowed .. trucks|brought .. supplies|transferred .. wounded|evacuated .. wounded|trucks .. crossed|trucks .. entered|convoy .. reached|aid .. arrived|aid .. reached|bring in .. tonnes|bring in .. tons|resumed .. transfers|took .. patients|moved .. patients|bring .. patients|let .. aid|let .. convoy',
    },
    {
      type: 'legal-political-step',
      form: 'verb',
      words:
        'signed .. decree|voted to|parliament .. voted|dissolved|dissolving|court .. rejected|suspended .. membership|withdrew .. from|imposed sanctions|declared .. emergency|adopted .. resolution|passed .. resolution|recognised .. independence|recognized .. independence|declared martial law|declared .. mobilisation|declared .. mobilization|court .. ruled|court .. ordered|ratified|filed .. lawsuit|filed a case|imposed martial law|adopted a|ruled that|ordered .. to|filed .. suit|filed .. application|filed .. complaint|provisional measures|interim measures|ratifies|passed .. law|passed a law|approved|votes to|voted|voted in favour|voted in favor|froze .. participation|froze .. membership|suspended .. participation|suspended its|joined .. court|issued .. ruling|sanctioned|declared independence|recognising .. independence|signed a decree|adopted|declared .. state of emergency|extended martial law|passed .. bill|passed a bill|invoked|lodged',
    },
    {
      type: 'aid-access',
      form: 'noun',
      words:
        'aid convoy|aid shipment|aid delivery|medical evacuation*|evacuation of patients|humanitarian convoy|aid trucks|humanitarian shipment',
    },
    {
      type: 'legal-political-step',
      form: 'noun',
      words:
        'referendum|dissolution of|ratification of|ruling by|sanctions against|adopts .. resolution|adopt .. resolution|adopts resolution|passes .. resolution|passes resolution|declares martial law|declares .. mobilisation|declares .. mobilization|ratifies|imposes sanctions|votes to|files .. case',
    },
    {
      type: 'armed-clash',
      form: 'toll',
      words:
        'killing|dead|lost his life|lost her life|wounding|injuring|injuries|hurt|perished|slain|fell in|destroyed|destroying|knocked out|wiped out|incapacitated|suffered .. losses|suffered losses|inflicted .. losses|inflicting losses|casualties|fatalities|loss of up to|loss of at least|hospitalised|hospitalized',
    },
    {
      type: 'armed-clash',
      form: 'casualty',
      words:
        'killed|was killed|were killed|been killed|wounded|were wounded|was wounded|injured|died|lost their lives|leaving .. dead|fatally wounded|fatally shot|mortally wounded|succumbed to|claimed the lives|claimed .. lives',
    },
  ],
  happen:
    'took place|taken place|broke out|erupted|held|occurred|happened|began|begun|started|signed|ended|resumed|continued|reported|announced|launched|carried out|conducted|conducting|agreed|reached|brokered|mediated|confirmed|came|lasted|flared|flared up|following|during|accused .. of|blamed .. for|repelled|thwarted|had|attended|took part in|came into force|took effect|hosted|arranged|accusing|suffered|opened|staged|mounted|wrapped up|kicked off|entered|hailed|marked|concluded|joined|struck|sealed|halted|collapsed|unravelled|frayed|left .. dead|claimed',
  done: '',
  infinitive: '',
  sinceThen: 'since|since the end of|since the',
  superlative:
    'worst|deadliest|heaviest|bloodiest|fiercest|most serious|first|biggest|gravest|most deadly|most intense|sharpest',
  whichHeld:
    'that took place|which took place|that was held|that were held|held in|held on|which was held|that began|which began|that brought together|took place in',
  mishap: 'crash|accident|earthquake|plane crash|car crash|road accident|fuel depot|depot blast|heart attack|disaster',
  aim: 'in preparation for|preparing for|in order to|aimed at|with a view to|in readiness for|plans for|planning',
  occasion:
    'in|at|during|after|following|in a|at a|during a|after a|following a|in his|at his|during his|after his|following his|in her|during her|after her|in their|during their|after their|following their|in the|at the|during the|after the|following the|alongside',
  theme:
    'violating|violation of|violations of|breach of|breaching|breaches of|about|on|regarding|over|for|need for|support for|call for|calls for|prevent|preventing|avoid|avoiding|stop|end|ending|halt|implementation of|importance of|possible|potential|future|threat of|risk of|fear of|fears of|prospect of|draft|text of|terms of|respect|respecting|adhere to|comply with|issue of|towards|toward|after|before|since|plans for|preparations for|response to|prior to|no|without|any|peace|new|under|context of|date of|proposed|stalled|until|provides for|providing for|calling for|in return for|in exchange for|wish for|against further|further|against any|against new',
  planned:
    'will|is expected to|are expected to|is to|are to|is scheduled|are scheduled|scheduled|planned|plans to|planning|due to|intends to|intend to|upcoming|would|is set to|are set to|to be held|next week|next month|about to|going to|invited|plan to|hope to|hopes to|is planning|are planning|were to|was to|is due|are due|would have',
  subjunctive: '',
  hypothetical:
    'preparing|prepare|plotting|may|might|could|if|possibly|can|should|must|whether|potentially|likely|unless|hopes|hope',
  negated:
    "not|no|never|neither|nor|cancelled|canceled|postponed|denied|without|failed to|did not|refused|declined|hasn't|haven't|hadn't|didn't|doesn't|don't|wasn't|weren't|won't|isn't|aren't|yet to",
  habitual:
    'repeatedly|regularly|often|always|frequently|routinely|daily|constantly|occasionally|periodically|sporadic|sporadically',
  demand:
    'proposed|offered|suggested|advised|encouraged|called for|called on|calls on|calls for|urged|urges|demanded|demands|appealed|asked|urging|calling for|calling on|demanding',
  toward: 'to|for|that',
  history:
    'last year|years ago|in the early 1990s|early 1990s|late 1980s|soviet|decades|since then|the second karabakh war|first karabakh war|previously|in the past|historically|for decades|backdrop|in the 1990s|have fought|have been locked|long been|second nagorno-karabakh war|first nagorno-karabakh war|the second war|the first war',
  earlier:
    'earlier|previously|recently|in recent weeks|in recent days|in the past|a few days ago|some time ago|at that meeting|at the time|during that visit|in that speech|on that occasion',
  earlierToday:
    'said earlier|reported earlier|announced earlier|earlier said|earlier reported|earlier announced|earlier today|earlier in the day|earlier that day|earlier .. said|earlier .. reported|earlier .. announced|earlier .. stated|earlier .. told|earlier .. wrote|earlier .. claimed',
  pluperfect: '',
  lately: 'recent days|past few days|last few days|past days',
  sameDay:
    'hours later|an hour later|the same day|same day|the same evening|same evening|the same night|that day|that evening|that night|within hours|the same morning|same morning|the same afternoon|later that day|later in the day|shortly afterwards|afterwards|after the meeting|after the talks|following the talks|following the meeting|after their meeting|after the summit|at the end of the talks|minutes later|moments later|shortly after|shortly afterward|minutes after|soon after',
  nextDay:
    'the following day|the next day|a day later|the day after|next day|day after|a day after|the next morning|the following morning|the following evening',
  dayBefore:
    'the day before|a day earlier|the previous day|a day before|day before|the previous evening|the previous night|the evening before|the night before|day earlier',
  hadSaid: 'had|had earlier|had previously|earlier',
  ofOneDay:
    'in one day|in a single day|in a day|over the past day|over the last day|in the last day|in the past 24 hours|in the last 24 hours|over the past 24 hours|over the last 24 hours|past 24 hours|last 24 hours',
  born: 'born|born in|born on|b',
  publishedOn: 'published|updated|posted|date',
  begin: 'began|begun|started|broke out|erupted|flared up|outbreak|launched',
  ended: 'ended|ending|ceased|halted|stopped|put an end',
  region:
    "regional|the enclave|enclave|the breakaway region|breakaway region|the region|breakaway enclave|separatist|separatists|rebel|rebels|breakaway|breakaway republic|separatist region|rebel region|the territory|the region's",
  described:
    'are deployed|is deployed|are temporarily deployed|is temporarily deployed|temporarily deployed|temporarily stationed|are stationed|is stationed|stationed in|stationed at|stationed near|stationed along|stationed on|peacekeepers deployed|forces deployed|troops deployed|units deployed|contingent deployed|contingent .. deployed in|observers deployed|monitors deployed|positions deployed|areas .. took control of|territories .. took control of|lands .. took control of|areas .. captured in|territories .. captured in|areas .. recaptured|territories .. recaptured|areas .. regained|territories .. regained|areas .. retook|who were killed|who was killed|who died|who have died|who had died|who were wounded|who lost their lives|who fell|who perished|those killed|those wounded|those who died|the dead and wounded|condolences .. killed|condolences .. died|condolences .. dead|condolences .. lost their lives|memory of .. killed|memory of .. died|grieves|mourn .. killed|mourn .. died',
  notNames:
    'rome statute|statute of rome|moscow time|moscow oblast|geneva convention|geneva conventions|vienna convention|helsinki final act|madrid principles|washington post|armenian church|armenian apostolic church|armenian genocide|turkish lira|swiss cheese',
  turns: 'last|this|next|ago|past|monday|tuesday|wednesday|thursday|friday|saturday|sunday',
  bothFought: 'clash*|fighting|battle*|skirmish*|exchange*|war|hostilities',
  fireOnly:
    'opened fire|opened .. fire|fired at|fired on|fired upon|came under fire|came under .. fire|gunfire|shooting|subjected .. to fire|under fire|firing|fired toward*|fired small-arms*|small-arms fire|firing at|firing on|shots fired|shots were fired|come under .. fire|come under fire|under .. fire|fire at its positions',
  except:
    'in advance of|in advance|released the following|sent back to|in a joint statement|prisoners of war|prisoner of war|war crime*|war crimes|missile defence|missile defense|missile system*|artillery system*|struck a deal|strike a deal|press conference|news conference|cabinet meeting|government meeting|cold war|war of words|peace talks|peace treaty|peace agreement|line of contact|cabinet session|weekly briefing|peace deal|fighter jet*|exercise restraint|exercise .. restraint|exercising restraint|spoke to reporters|spoke to journalists|spoke to the press|spoke with reporters|spoke with journalists|spoke to parliament|spoke to the nation|spoke to supporters|spoke to afp|spoke to reuters|released a statement|released .. statement|released a video|released .. video|released .. footage|released footage|released .. report|released .. photo*|adopted by|fire-fighters|fell short|heads of state summit|sniper rifle*|world war|civil war|war-torn|post-war|pre-war|war-time|peace process|agreed with|market*|approved by|in accordance with|statement released|statement late|released late|released on|video released|released by|footage released|released its|released their|releases a|press release|calls for the release|call for the release|territorial claims',
  anaphor: 'this|that|the',
  thoseBefore: 'this|that|these|those|same',
  duringThe:
    'during the .. operation|during the .. offensive|during the .. fighting|during the .. war|during the .. clashes|during its .. operation|in the .. operation|in the .. offensive|in its .. offensive|in its .. operation|during the operation|during the offensive|in the operation|in the offensive|during the .. escalation|in the recent *|in the latest *|in last week*|during last week*|during the latest *|during this week*|in this week*',
  objectMark: '',
  speech: {
    accordingTo:
      'according to|as per|citing|cited|in a statement by|as reported by|in the words of|quoting|in a statement from|as quoted by|as stated by|as announced by|said by|reported by|announced by|confirmed by|figures from|data from|figures by|as claimed by|as told by|as confirmed by|sources in|by the count of|by the account of',
    verbs:
      'proposed|argued|commented|responded|replied|tells|suggested|promised|signalled|signaled|recalled|complained|concluded|remarked|lamented|regretted|thanked|congratulated|repeated|asserted|conceded|pointed|indicated|said|says|announced|announces|reported|reports|stated|states|told|added|claimed|claims|noted|wrote|confirmed|reporting|announcing|confirming|acknowledging|acknowledged|admitted|insisted|declared|alleged|explained|maintained|tweeted|posted|revealed|disclosed|informed|emphasized|emphasised|stressed|reiterated|expressed|pointed out|described|saying|adding|acknowledges|admits|warning|insisting|stating|declaring|claiming|declares|denying|proclaimed|specified|clarified|estimated|counted|recounted|briefed|writes|notes|according|warned|maintains|listed|named|published|quoted|issued|confirms|put .. at|raised its|raised the toll|raised the figure|raised the number|raised .. toll|updated its|revised its|lowered its|counts|say|acknowledge|puts its|put its|put the|gave the|estimates|reckons|contends|concedes|concede|informs|insists|assured|assures|recognised|recognized|detailed|underlined|underlines|underscored|underscores|highlighted|mentioned|mentions|alleges|outlined|relayed|hinted|opined|informing|assuring|argues|responds|replies|stresses|emphasises|emphasizes|explains|reveals|discloses|suggests|adds|indicates|recalls|reiterates|specifies|clarifies|asserts|asserting|charged that|remarks that|cautioned|cautions|made clear|went on to say|related that|quoted as saying|comments on|noting|stressing|emphasising|emphasizing|underlining|pointing out|shared that|recognises|recognizes',
    strong:
      'welcoming|praising|condemning|denouncing|hailed|proposed|offered|ruled out|rebuked|blasted|appealed|said no|said it had not|said it did not|said they had not|accused|accuses|condemned|condemns|denounced|denied|denies|rejected|rejects|warned|warns|called on|calls on|called for|calls for|urged|urges|demanded|demands|blamed|blames|criticized|criticised|protested|threatened|vowed|pledged|welcomed|expressed concern|expressed .. concern|expressed support|expressed .. support|expressed hope|expressed readiness|reaffirmed|reiterated|slammed|dismissed .. as|voiced|praised|appealed|offered condolences|expressed condolences|issued .. statement|brushed aside|shrugged off|rubbished|ridiculed|scoffed|called .. baseless|called .. disinformation|called .. a lie|called .. fake|called .. false|called .. provocation|voiced alarm|voiced concern|voiced .. concern|voiced support|expressed alarm|expressed .. alarm|deeply concerned|deplored|lauded|applauded|rebuffed|disputed|refuted|called upon|pressed|implored|described .. as|said it was concerned|said .. was concerned|is concerned|are concerned|called .. to stop|said .. untrue|said .. not true|demanding|insisted|hit back|hit out|lashed out|took issue|congratulated|thanked|appealed to|urging|traded accusations|traded .. accusations|exchanged accusations|traded barbs|traded blame|exchanged barbs|asked .. for help|asked .. for military|formally asked|requested .. help|requested .. assistance|sought .. help|lie|untrue|groundless|baseless|fabrication|disinformation|shot back|countered|bristled|expressed regret|apologised|apologized|offered .. apology|rejected as|stood by|voiced outrage|paid tribute|expressed solidarity|played down|unacceptable|intolerable|called .. a mistake|called .. historic|reiterates|reaffirms|reconfirms|underlines|underscores|stresses|criticizes|criticises|blasts|slams|welcomes|praises|hails|vows|pledges|threatens|protests|rebukes|refutes|disputes|deplores|lauds|applauds|thanks|congratulates|offers|proposes|reconfirmed|underlined|underscored|decried|bemoaned|chided|castigated|lambasted|rapped|scolded|cautioned|beseeched|entreated|commended|saluted|expresses concern|expresses .. concern|expresses hope|expresses support|expresses .. support|expresses readiness|expresses regret|expresses condolences|raised concern|raised concerns|raised the alarm|sounded the alarm|issued a warning|issued a statement condemning|called attention|drew attention|took aim|pushed back|hit back at|reacted to|reacted angrily|voiced hope|voiced regret|voiced readiness|voiced .. support|cautions|asked for help|asked for military|asks .. for help|asks for|asked .. to intervene|asked .. to intervene|appeals to|appeals for|appealed for|made an appeal|lodged a protest|sent a note of protest|handed a note|dismissed the claim*|dismissed .. claim*|dismissed .. allegation*|dismissed .. accusation*|dismissed .. report*|dismissed .. reports|dismissed the statement|dismissed it as|dismissed them as|dismisses|rejected .. claim*|gravely concerned|seriously concerned|extremely concerned|alarmed by|is alarmed|was alarmed|strongly condemn|strongly condemns|condemn|urge',
    act: 'condemned|condemns|denounced|warned|warns|called on|calls on|called for|calls for|urged|urges|demanded|demands|threatened|vowed|expressed concern|expressed .. concern|voiced concern|voiced alarm|voiced .. concern|expressed alarm|appealed to|called upon|deplored|deeply concerned|called|described',
    accuse: 'accused|accuses|blamed|blames|accusing|blaming|pinned .. on|held .. responsible',
    naming: 'called|described|calls|describes|termed|branded|labelled|labeled|dubbed|denounced as',
    ownAttack: '',
    which:
      'what he called|what it called|what they called|what she called|what he described|what it described|what they described|which it called|which he called|which it described|which he described|what *|so-called',
    deny: 'said no|said it had not|said it did not|said they had not|denied|denies|rejected|rejects|dismissed .. as|denying|rejecting|brushed aside|rubbished|ridiculed|called .. baseless|called .. disinformation|called .. a lie|called .. fake|called .. false|refuted|disputed|rebuffed|said .. untrue|said .. not true|not true|untrue|groundless|baseless|fabrication',
    nouns: 'statement|remarks|speech|interview|press conference|briefing|tweet|letter|address|news conference',
    issuing: '',
    notSaid:
      'internationally recogni*|recognised as|recognized as|recognised it as|recognized it as|widely recogni*|territorial claims|the claims|these claims|those claims|such claims|the claim|claims of|claims that|their claims|its claims|the reports|these reports|those reports|such reports|reports of|reports that|media reports|according to reports|press reports|news reports|made claims|claimed the life|claimed the lives|claimed .. lives|claimed responsibility|claimed at least|be recalled|be noted|united states|member states|baltic states|the states|both states|other states|two states|neighbouring states|as described|notes that bullets',
    heads:
      'officials|official|authorities|side|military|army|government|leadership|leaders|leader|ministry|diplomats|diplomat|spokesman|spokeswoman|spokesperson|prosecutors|forces|command|commander|parliament|lawmakers|delegation|investigators|police|presidency|president|minister|prime minister',
    local:
      'emergency services in the city|emergency services in the town|rescuers in the city|hospital officials|local rescuers|local authorities|local officials|local leaders|a local official|separatist authorities|separatist officials|separatist leaders|the separatists|de facto authorities|authorities in the region|authorities in the enclave|officials in the region|officials in the enclave',
    pronoun:
      'he|she|it|they|the ministry|the minister|the president|the prime minister|the spokesman|the diplomats|the co-chairs|the mediators|ministry spokesman|ministry spokesperson|ministry spokeswoman|the spokeswoman|the spokesperson|the official|the diplomat|the department|its spokesman|its spokeswoman|the foreign minister|the defence minister|the defense minister|the commander|the leader|the statement|the release|the agency|the secretary|the envoy|the commission|the service|the mission|the court|the office|the army|the authorities|the kremlin',
    adds: 'added|adding|went on',
    whoSpoke:
      'which|whom|him|her|them|the colonel|the general|the officer|the officials|the lawmaker|the politician|the governor|the mayor',
    outside: 'television|interview|facebook|twitter|tweet|tweeted|telegram|afterwards',
    again: [
      'according to the statement|the statement said|the statement added|the statement read|the statement reads|according to the ministry|it said|it added',
      each(
        'the statement|the report|the release|the same source',
        'said|says|added|adds|read|reads|noted|notes|stated|states|continued|stressed',
      ),
      each('according to', 'the report|the release|the same source|the same statement|the same report'),
    ].join('|'),
    that: 'that|how',
    content:
      'reached|signed|held|made|taken|issued|agreed|before|after|since|during|between|who|which|agreement|of the',
  },
  media:
    'reuters|afp|agence france-presse|associated press|ap|interfax|tass|ria novosti|sputnik|anadolu|anadolu agency|azertac|azertag|apa|trend|turan|report.az|armenpress|news.am|civilnet|jam-news|oc media|radio free europe|rfe-rl|azatutyun|bbc|cnn|al jazeera|euronews|france 24|irna|fars|tasnim|mehr|press tv|xinhua|bloomberg|new york times|financial times|interfax-azerbaijan|panarmenian|public radio of armenia|eurasianet|daily sabah|hurriyet|kommersant|guardian|washington post|politico|axios',
  mediaHeads: 'news agency|agency|newspaper|channel|broadcaster|website|daily|radio|television|media|news outlet',
  related:
    "read also|read more|related|related news|related articles|related stories|see also|more on this|also read|most read|latest news|tags|more news|you may also like|recommended|follow us|share this|trending|more stories|popular|top stories|comments|subscribe|editor's picks|dont miss",
  furniture:
    'home|menu|search|log in|sign in|share|print|advertisement|photo|video|source|published|updated|by|copyright|all rights reserved|newsletter|contact us|about us|image|getty images|file photo',
  apart: 'separately|separate|one-on-one|one on one|individually|bilaterally|each in turn|in turn',
  forces:
    'army|armed forces|forces|troops|peacekeeper*|helicopter*|aircraft|jet*|vehicle*|patrol*|convoy*|monitors|observers|outpost*|soldier*|servicem*|military|units|positions|side|officials|authorities|border guard*|territory|border|air defence|air defense',
  regionForces:
    'army|forces|troops|authorities|soldier*|leader*|officials|president|defence|defense|servicem*|government|armenians|military|leadership|commanders|soldiers|administration|foreign ministry|spokesman|ombudsman|emergency|parliament|ministry',
  counterpart: 'counterpart|counterparts|opposite number',
  thisBody: 'the ministry',
  thisOrganisation: 'the bloc|the organisation|the organization|the alliance|the union|the council',
  bothSides:
    'both sides|two sides|both countries|two countries|the sides|the parties|two neighbours|two neighbors|the two|each other|the two leaders|both leaders|the leaders|two leaders|the two men|both men|the two ministers|both ministers|the two presidents|the pair|the duo|both capitals|the neighbours|the neighbors|the arch-foes|the rivals|both governments|the foes|each side|neither side|the two neighbours|the armies|the two armies',
  own: 'its|our|their own|his country*|its own|the country*|of its|of their|our own|their|of our|his army|her army|of his country*',
  enemy:
    "the enemy|enemy|adversary|the opponent|opposing side|the adversary|adversary's|enemy's|the attackers|attacking forces|opposing forces|the aggressor|foe|our positions from",
  and: 'and',
  between: 'between',
  with: 'with',
  by: 'by',
  locative: 'in|to|from|at|near|into|toward|towards',
  filler:
    "republic|human|rights|in|of|the|'s|s|unrecognized|unrecognised|self-proclaimed|self-declared|breakaway|separatist|internationally",
  about: 'about|regarding|on|over|to discuss|concerning|amid',
  joints: 'that|while|but|after|before|which|who|although|whereas|as|when|since|because|and then|following',
  across: 'that|while|but|after|before|which|who|although',
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
          'killed|dead|died|were killed|became martyrs|were martyred|was martyred|was killed|lost their lives|deaths|fatalities|had been killed|have been killed|been killed|fatally wounded|fatally shot|mortally wounded|killed in action|perished|have died|had died|has died|lost his life|lost her life|dead and|were shot dead|was shot dead|dead or|succumbed|losing their lives|lives|slain|fell|neutralised|neutralized|eliminated|liquidated|were found dead|was found dead|fallen|martyred|shot and killed|shot to death|lying dead|confirmed dead|gunned down|annihilated|wiped out|passed away|deceased|lives lost|lost lives|combat deaths|military deaths|killed-in-action|lives were lost|murdered|executed|beheaded|casualties|military casualties|destroyed|were destroyed|confirmed victims',
      },
      {
        measure: 'killed',
        counted: 'after',
        words:
          'killed|killing|killing of|death of|deaths of|loss of|claimed the lives of|lost|losing|killed at least|number of killed|death toll|military dead|kill|kills|shot dead|loss of up to|number of dead|number of deaths|toll|losses at|losses of|count to|total to|claimed|claiming the lives of|named|identified|casualties|neutralised|neutralized|eliminated|liquidated|eliminating|number of .. dead|number of .. killed|number of its dead|casualties at|losses|took the lives of|taken the lives of|cost the lives of|costing the lives of|claims the lives of|took the life of|claimed the life of|cost the life of|claiming the life of|taking the lives of|claim the lives of|martyrdom of|martyred|murder of|murdered|murdering|shooting dead|shoots dead|gunned down|gunning down|fatally wounded|fatally wounding|fatally shot|fatally shooting|mortally wounded|mortally wounding|deaths among|fatalities among|death toll of|shot and killed|wiped out|annihilated|killings of|executed|executing|dead among|taken .. lives|took .. lives|cost|number of .. deaths|number of .. fatalities|number of .. losses|number of .. casualties|destroyed|destroying|destroyed up to|destroyed more than',
      },
      { measure: 'killed', counted: 'after', light: true, words: 'leaving|left' },
      {
        measure: 'wounded',
        counted: 'before',
        words:
          'wounded|injured|hurt|were wounded|injuries|hospitalised|hospitalized|were hurt|was hurt|was injured|were injured|suffered .. wounds|suffered .. injuries|shrapnel wounds|hospitalised with|sustained injuries|sustained .. injuries|sustained .. wounds|received .. wound*|suffered .. injur*|lost a leg|lost his leg|lost .. leg|lost .. foot|lost .. limb*|gunshot wound*|bullet wound*|shrapnel wound*|wounds|being treated|treated for .. wounds|taken to hospital|in hospital|were treated|maimed|got injured|got wounded|sustained wounds|suffering injuries|suffering wounds|hospitalized with|burned|sustained gunshot|received gunshot|received shrapnel|were hospitalised|were hospitalized',
      },
      {
        measure: 'wounded',
        counted: 'after',
        words:
          'wounded|wounding|injuring|injured|injures|wounds|hurting|injury of|injuries to|wounding of|maiming|injuries among|hospitalising|hospitalizing|injuring of|wound',
      },
      {
        measure: 'captured',
        counted: 'before',
        words:
          'captured|taken prisoner|taken captive|detained|prisoners taken|were captured|was captured|prisoner|captive|hostage|taken into captivity|prisoners|captives|were detained|was detained|apprehended|in captivity|arrested|in .. captivity|held captive|being held|held prisoner|in custody|surrendered|were taken|was taken|taken hostage|taken prisoners|fell into captivity|ended up in captivity|encircled|abducted|kidnapped|in the hands of|fell prisoner|as prisoners|as prisoners of war',
      },
      {
        measure: 'captured',
        counted: 'after',
        words:
          'captured|capturing|capture of|took prisoner|detained|detention of|detaining|apprehended|captures|taking prisoner|took captive|arrested|taken|capture of up to|holding|still holding|holds|are holding|is holding|number of prisoners|number of captives|abducted|abducting|kidnapped|kidnapping of|abduction of|took hostage|taking hostage|detains|apprehending|seizing|encircled',
      },
      {
        measure: 'missing',
        counted: 'before',
        words:
          'missing|went missing|unaccounted for|lost contact|unaccounted|disappeared|are missing|were missing|remain missing|reported missing|listed as missing|still missing|gone missing|remained missing|fate .. unknown|fate .. unclear|whereabouts .. unknown|reported as missing|considered missing|missing in action',
      },
      {
        measure: 'missing',
        counted: 'after',
        words:
          'missing|contact with|communication with|lost contact with|fate of|whereabouts of|no contact with|lost communication with|number of missing',
      },
      {
        measure: 'released',
        counted: 'before',
        words:
          'released|freed|returned|handed over|repatriated|let go|sent home|swapped|flown home|brought home|were freed|come home|came home|go|handed to|was handed|were handed|was returned|were returned|came back|walked free|set free|given back|back home|were brought|was brought|handed back|transferred|extradited|were exchanged|were swapped|flew home|sent back|arrived home|brought back|returning|were flown|was flown|flown to|flown back',
      },
      {
        measure: 'released',
        counted: 'after',
        words:
          'released|releasing|release of|freed|returned|return of|handed over|handing over|repatriated|exchange of|repatriation of|freeing|swapped|swap of|handover of|release|hand over|exchanged|handed back|returning|bodies of|remains of|set free|sent back|brought back|brought home|turned over|transferred|releases|returns|hands over|swaps|transfer of|repatriating|repatriates|gave back|extradited|welcomed back|received|welcomed|frees',
      },
      {
        measure: 'equipment-destroyed',
        counted: 'before',
        words:
          'destroyed|shot down|downed|knocked out|lost|brought down|were downed|was downed|put out of action|damaged|disabled|was hit|were hit|been hit|wrecked|burned|burnt|burnt out|eliminated|neutralised|neutralized|crashed|taken out|put out of order|annihilated|blown up|intercepted|wiped out|shot out of the sky|in flames|out of action',
      },
      {
        measure: 'equipment-destroyed',
        counted: 'after',
        words:
          'destroyed|destroying|shot down|downed|lost|loss of|knocked out|destruction of|downing of|shooting down|brought down|shoots down|downs|disabled|disabling|damaged|damaging|hit|loss of up to|knocking out|wiped out|eliminated|eliminating|neutralised|neutralized|neutralising|took out|taken out|taking out|intercepted|intercepting|blew up|blowing up|destroys|put out of action|annihilated|annihilating|wiping out|elimination of|wrecked|burned|losses of|bringing down|loses',
      },
      {
        measure: 'positions-lost',
        counted: 'before',
        words:
          'lost|captured|seized|taken|overrun|abandoned|fell|were taken|was taken|liberated|recaptured|retaken|occupied|were lost|was lost|were captured|were seized|cleared|retook|regained',
      },
      {
        measure: 'positions-lost',
        counted: 'after',
        words:
          'taken|cleared|had taken|lost|captured|seized|took control of|took|loss of|capturing|occupied|capture of|seizing|overran|retook|recaptured|taking|take control of|abandoned|control of|gave up|liberated|liberating|liberation of|seized control of|gained control of|regained|took over|recapturing|retaking|retaken|won back|captures|seizes|surrendered|withdrew from|withdrawn from|losing|occupying|recapture of',
      },
    ],
    units: [
      {
        unit: 'person',
        item: null,
        status: 'combatant',
        words:
          'private|soldier*|servicem*|serviceman|troops|officer*|fighters|border guards|conscript*|sergeant|major|colonel|general|personnel|peacekeeper*|captain|lieutenant|contract soldier*|troop|fighter*|border guard*|guard|guards|commando*|gunner*|pilot*|recruit*|volunteer*|reservist*|policem*|police officer*|military personnel|saboteur*|mercenar*|sniper*|commander*|combatant*|military men|warrant officer*|crewm*|private*|men and women|rank and file|service member*|servicewom*|police|policemen|paratrooper*|marine*|cadet*|rebel*|separatist*|militia*|militant*|defender*|patrolm*|corporal*|special forces|crew member*|lieutenants|captains|majors|colonels|generals|sergeants|contractor*|military doctor*|draftee*|tankm*|manpower',
        one: 'a soldier|one soldier|a serviceman|an officer|a sergeant|a border guard|a conscript|a major|a colonel|a general|a peacekeeper|a contract soldier|a lieutenant|a captain',
        two: '',
        bareOne:
          'soldier|serviceman|servicewoman|officer|conscript|sergeant|border guard|private|lieutenant|captain|major|colonel|general|pilot|sniper|policeman|contract soldier|reservist|corporal|warrant officer|junior sergeant|senior lieutenant',
      },
      {
        unit: 'person',
        item: null,
        status: 'civilian',
        words:
          'medic*|nurse*|teacher*|toddler*|infant*|elderly|students|student|passer*|herder*|daughters|sons|son|daughter|mother|father|civilian*|resident*|villager*|children|child|women|journalist*|citizens|worker*|crew members|crew|drivers|driver*|woman|man|boy*|girl*|teenager*|farmer*|shepherd*|pensioner*|locals|refugee*|colleague*|employee*|passenger*|photographer*|cameram*|deminer*|sapper*|schoolchild*|doctor*|national|nationals|citizen|reporter*|correspondent*|official|officials|diplomat*|minor|minors|adolescent*|youth|youths|baby|babies|grandmother|granddaughter|couple|patient*|aid worker*|builder*|engineer*|bystander*|pedestrian*|motorist*|fisherm*|pupil*|schoolboy*|schoolgirl*|inhabitant*|rescuer*|firefighter*|hostage*|bus driver*',
        one: 'a civilian|a child|a woman|a resident|a villager',
        two: '',
        bareOne: 'civilian|villager|farmer|resident|journalist|child|shepherd|woman|man|citizen|teenager',
      },
      {
        unit: 'person',
        item: null,
        status: 'unspecified',
        words:
          'people|persons|death|deaths|fatality|fatalities|dead|prisoner*|captive*|prisoners of war|others|more|detainee*|bodies|killed|wounded|injured|men|lives|victim*|individual*|pows|pow|prisoners|internees|human lives',
        one: 'a person|another',
        two: '',
      },
      {
        unit: 'equipment',
        item: 'tank',
        status: 'unspecified',
        words: 'tank|tanks|battle tank*|t-72*',
        one: 'a tank',
        two: '',
      },
      {
        unit: 'equipment',
        item: 'uav',
        status: 'unspecified',
        words:
          'drone|drones|uav|uavs|unmanned aerial vehicle*|unmanned aircraft|quadcopter*|unmanned aerial|drone*|loitering munition*|kamikaze drone*|bayraktar*|quadrocopter*|combat drone*|unmanned drone*|unmanned combat*',
        one: 'a drone|a uav|an unmanned aerial vehicle',
        two: '',
      },
      {
        unit: 'equipment',
        item: 'aircraft',
        status: 'unspecified',
        words:
          'helicopter*|aircraft|warplane*|jet*|plane*|fighter jet*|su-25*|mig-29*|mi-8*|mi-24*|gunship*|attack helicopter*|combat helicopter*|military helicopter*|transport helicopter*|warplanes|fighter plane*|fighter aircraft|attack aircraft|sukhoi*|mi-17*|airplane*',
        one: 'a helicopter|an aircraft|a warplane',
        two: '',
      },
      {
        unit: 'equipment',
        item: 'vehicle',
        status: 'unspecified',
        words:
          'vehicle*|armoured vehicle*|armored vehicle*|truck*|units of equipment|pieces of equipment|armoured personnel carrier*|apc*|ifv*|infantry fighting vehicle*|military vehicle*|armoured vehicles|convoy*|car|cars|ammunition depot*|warehouse*|depot*|fuel truck*|fuel depot*|command post*|ammunition|armour|armor|combat vehicle*|fighting vehicle*|military hardware|hardware|military equipment|armoured equipment|armored equipment|pieces of hardware|pieces of military|pieces of armour|pieces of armor|pieces of military equipment|pieces of military hardware|units of military equipment|units of armoured|units of armored|units of military|armored personnel carrier*|armored vehicles|armoured unit*|armored unit*|armoured car*|armored car*|automobile*|jeep*|lorry|lorries|bmp*|btr*|personnel carrier*|fuel tanker*|arsenal*|ammo depot*|combat equipment|vehicles|command-and-control post*|control post*|minibus*|bus|buses',
        one: 'an armoured vehicle|an armored vehicle|a truck',
        two: '',
      },
      {
        unit: 'equipment',
        item: 'artillery',
        status: 'unspecified',
        words:
          'artillery piece*|artillery system*|rocket launcher*|launcher*|system*|howitzer*|gun|guns|battery|batteries|mortar|mortars|air defence system*|air defense system*|missile system*|s-300*|radar*|grad*|multiple rocket launcher*|osa|tor|cannon*|missile launcher*|rocket system*|missile complex*|mlrs|mlrss|grenade launcher*|artillery mount*|artillery gun*|artillery unit*|artillery|anti-aircraft gun*|anti-aircraft missile*|anti-aircraft system*|anti-aircraft weapon*|air defence complex*|air defence unit*|air defense unit*|air defence weapon*|air defense weapon*|field gun*|smerch*|anti-tank gun*|anti-tank missile*|anti-tank system*|anti-tank weapon*|anti-tank guided*|air defence missile*|air defense missile*|surface-to-air*|radar station*|buk|s-125*|electronic warfare*|gun emplacement*|firing point*|uragan*|tos|bm-30*|bm-21*|flamethrower*|heavy flamethrower*|multiple launch*|iskander*|tochka*|s-400*',
        one: '',
        two: '',
      },
      {
        unit: 'position',
        item: null,
        status: 'unspecified',
        words:
          'position*|post*|height*|outpost*|stronghold*|combat position*|military position*|hilltop*|village|villages|strongpoint*|heights|observation post*|hill|hills|peak|peaks|checkpoint*|bunker*|trench*|frontline post*|border post*|fortification*|bases|base',
        one: 'a position|a post',
        two: '',
      },
    ],
    others: 'others|other|more|additional|further|new',
    another: 'another|a third|a fourth|a fifth',
    notOne: 'not|nor|neither|without|never',
    article: 'a|an|one of|its',
    attack:
      'operation|assault|raid|strike|strikes|attack|attacks|shelling|fire|drone|drones|shell|shells|offensive|sniper|gunfire|artillery|bombardment|rocket|rockets|missile|missiles|airstrike|airstrikes|air|mortar|snipers|aggression|bombing|incursion|raids|assaults',
    tollOf: 'losses of',
    toll: 'toll|military dead|number|losses|casualties|deaths|death toll|number of|count|total|tally|fatalities|prisoners|captives',
    reached:
      'to|at|reached|that|of|hit|stands at|stood at|above|past|reaching|totalled|totaled|numbered|numbering|totalling|totaling|exceeded|reaches',
    noneHurt:
      'no .. hurt|no .. injured|no .. wounded|none of .. hurt|none of .. injured|no one was hurt|no one was injured|nobody was hurt|no injuries|no one was wounded|without injuries|nobody was injured|without injury|nobody was wounded|none was hurt|none were hurt|hurting nobody|hurting no one|injuring nobody|injuring no one|wounding nobody|nobody .. hurt|nobody .. injured|nobody .. wounded|no one .. hurt|no one .. injured|without hurting|without injuring|none of them was hurt|were unhurt|was unhurt|uninjured',
    ofBoth: 'both sides|on both sides|from both sides|all sides|either side',
    admits: 'acknowledged|admitted|confirmed|conceded|acknowledges|admits|confirms|owned up',
    undergone: 'were|was|been|loss of|losing|lost|destruction of|downing of|loss|downing|crash',
    inflicted:
      'had captured|has captured|have captured|captured|had killed|has killed|have killed|to have killed|to have captured|troops killed|forces killed|army killed|had detained|has detained|detained|had eliminated|has eliminated|had neutralized|had neutralised|has neutralized|took prisoner|had taken prisoner|had taken captive|capturing|it killed|they killed',
    loses: 'lost|had lost|has lost|have lost|loses|losing|suffered|sustained|suffering|sustaining|incurred',
    lost: 'lost|losing|loss of',
    perished: 'crashed|perished|burned down',
    notCounted:
      'percent|per cent|km|kilomet*|met*|day*|hour*|minute*|year*|month*|week*|time*|countr*|million|billion|square|minutes|houses|homes|dollars|months|old|aged|tonnes|tons|people from|trucks|side*|neighbo*|republic*|leader*|minister*|front*|parties|capitals|village|villages',
    atLeast: 'at least|more than|no fewer than|not less than|over|no less than|not fewer than|upwards of|no less',
    upTo: 'up to|as many as|as much as',
    about: 'about|around|some|approximately|nearly|almost',
    dualVerb: '',
    behindCount:
      'in|on|at|and|or|after|during|when|while|by|from|as|more|others|other|since|over|near|with|including|among|along|who|that|were|was|are|have|had|so|this|last|yesterday|today|overnight|according|amid|across|according|of',
    bareAfter: 'of|and|when|after|that|kills|kill|wounds|captures|captured',
    auxiliary:
      'were|was|are|is|been|being|have|has|had|remain|remained|still|also|reported|reportedly|later|seriously|badly|slightly|severely|critically|lightly|moderately|fatally|had been',
    whoWere: 'who|that|which|held|previously',
    none: 'no casualties|no one was killed|without casualties|no fatalities|no deaths|nobody was killed|without loss of life|no one was killed or|no victims|caused no casualties|no dead|no losses|no personnel losses|no victims|did not suffer losses|no losses were|suffered no losses|no personnel or|no material damage|there are no casualties|were no casualties|are no wounded',
    theirs: '',
    among: 'including|among them|of whom|of them|of which|one of them|among whom|among the dead|two of them',
    ofThem:
      'of them|of whom|of the dead|of the wounded|of the victims|of those killed|among them|among the dead|of the total|of that number',
    handedTo: 'to|to the|over to|back to|over to the',
    comesBack:
      'came home|come home|coming home|returned home|return home|flown home|brought home|back home|welcomed back|received|got back|came back|have returned|had returned|arrived',
    ofDead: 'of the dead|of the victims|of those killed|of the wounded|of the fatalities',
    either:
      'killed or wounded|killed and wounded|dead or wounded|killed or injured|dead and wounded|killed and injured|killed or hurt',
    aside: '',
    thisFigure:
      'names of|spoken of|that figure|the figure|this figure|that number|the number|this number|the toll|that toll',
    soFar: 'so far|to date|in total|overall',
    cumulative:
      'since the start|so far|in total|since the beginning|since fighting|overall|throughout the war|during the war|to date|since fighting began|since the fighting|since hostilities|since the war|overall count|overall toll|since september|total to',
  },
}
