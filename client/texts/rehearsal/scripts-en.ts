import type { scriptsDe } from './scripts-de.ts'

/** The same in English; a missing key is a type error. */
export const scriptsEn: typeof scriptsDe = {
  line: {
    title: 'A line comes about',
    about: 'Classify, propose, confirm: how an item of the agenda becomes a common YES.',
    props: {
      title: 'New day-care centre, decision to build',
      note: 'I miss a word about the opening hours.',
    },
    opening:
      'An item stands on the council’s agenda. Nobody has said anything about it yet: every phone in the hall says NO LINE.',
    moves: {
      proposeClass: {
        title: 'Propose a class',
        words:
          'First the question whether the agreement applies at all. One side proposes “covered”, because the council itself decides, and notes that it costs money.',
      },
      confirmClass: {
        title: 'Confirm the class',
        words:
          'The class holds once every side has confirmed it. Now it is clear that the vote is to be uniform. Which way is still open.',
      },
      proposeLine: {
        title: 'Propose a line',
        words:
          'A board proposes YES, for version 1 of the text. A proposal is not a line yet: nothing changes in the hall. It now waits on the other side’s desk.',
      },
      ownProposal: {
        title: 'Confirm one’s own proposal?',
        words:
          'Whoever proposed has given their word already. A second confirmation by the same side adds nothing, not even by another person.',
      },
      confirmLine: {
        title: 'Confirm the line',
        words:
          'Now everybody has confirmed the same vote for the same version. At this moment every phone in the hall says YES, with its place in the agreement and the time.',
      },
      memberFlags: {
        title: 'A member has doubts',
        words:
          'A member tries to flag the dissent in person. Only the board can. The mandate remains free: nobody prescribes the member’s vote.',
      },
      memberNotes: {
        title: 'The doubts as a note',
        words:
          'What is possible: a note to one’s own faction. The own board reads it, the others do not even learn that there is one.',
      },
    },
    end: 'That was the usual way. Most items go it, many of them in one go.',
  },
  dissent: {
    title: 'Dissent, and the boards agree',
    about: 'One side can no longer carry the line. What members see, and whose turn it is now.',
    props: {
      title: 'Development plan at the old harbour, adoption',
      reason: 'The new traffic study comes to another result.',
    },
    opening: 'The line YES is agreed, every phone shows it.',
    moves: {
      flag: {
        title: 'Flag a dissent',
        words:
          'Two taps are enough: the line is void at once. The hall says NO LINE, which is not the same as FREE. Now the boards talk.',
      },
      noProposal: {
        title: 'Simply propose again?',
        words:
          'A new proposal in the usual way is no longer possible. On dissent it is the boards’ turn, and theirs alone.',
      },
      firstBoard: {
        title: 'One board offers a consensus',
        words:
          'The first board declares: we could vote NO together. Until every side confirms it, everything stays as it is.',
      },
      otherBoards: {
        title: 'The consensus stands',
        words:
          'All boards have confirmed the same vote: the dispute is over, the line is NO. The phones announce the change until every member has seen it.',
      },
    },
    end: 'This is how the most frequent dispute ends: without adjournment, without release.',
  },
  newText: {
    title: 'A new text voids the line',
    about: 'A paper tabled at the last minute: why YES becomes NO LINE again, and why an old phone cannot change that.',
    props: { title: 'Fees of the music school', note: 'Tabled paper: the reduction for siblings is dropped.' },
    opening: 'YES is agreed, for version 1.',
    moves: {
      change: {
        title: 'The tabled paper arrives',
        words:
          'The secretary notes version 2. The line was for the old text, so it no longer holds, not even after a small change.',
      },
      oldScreen: {
        title: 'A screen from before',
        words:
          'Somebody still has version 1 in front of them and presses YES. The server refuses: every word belongs to the text that it was given for.',
      },
      propose: {
        title: 'Propose again',
        words: 'Whoever has read version 2 proposes again. One tap is enough, the vote is filled in already.',
      },
      confirm: {
        title: 'Confirm again',
        words: 'Everybody has confirmed version 2. YES is back, with the new version and the new time below it.',
      },
    },
    end: 'That is why version and time always stand below the line.',
  },
  adjournment: {
    title: 'One wish is enough: adjournment',
    about: 'The boards do not come together. One side wishes to adjourn, the others support it, and time helps.',
    props: { title: 'Parking concept for the city centre' },
    opening: 'The dissent is flagged. It is the boards’ turn, the hall says NO LINE.',
    moves: {
      tooEarly: {
        title: 'Adjourn at once?',
        words: 'The boards have not talked yet. First the talk, then the adjournment.',
      },
      firstFails: {
        title: 'One board declares: failed',
        words: 'That alone is not enough. All boards declare that the talk has failed, each for itself.',
      },
      allFail: {
        title: 'All declare: failed',
        words: 'The dissent remains. Now every side may wish to adjourn.',
      },
      wish: {
        title: 'One side wishes to adjourn',
        words:
          'A single wish is enough, the others support it. The hall says ADJOURN: this is how all vote when the chair puts the adjournment to the vote.',
      },
      notYetRelease: {
        title: 'Rather release at once?',
        words: 'While the wish is open, no release is deliberated. “First” means: the adjournment first.',
      },
      called: {
        title: 'The sitting begins',
        words: 'Nine days later: the secretary opens the sitting and calls the item. ADJOURN fills every phone.',
      },
      carried: {
        title: 'The council adjourns',
        words:
          'The secretary records: adjourned, to the next council meeting. The item remains the same one, and this adjournment is used.',
      },
      back: {
        title: 'Four weeks later',
        words:
          'The item is back on the agenda. The adjournment was for reaching agreement; whether there is one is open.',
      },
      settled: {
        title: 'The boards agree',
        words: 'All confirm YES. The dispute is over, without any release.',
      },
    },
    end: 'Had this attempt failed as well, the factions would have deliberated on a release.',
  },
  release: {
    title: 'Release remains the exception',
    about: 'Everything was tried. What a release needs where money is concerned, and what “no release” means.',
    props: {
      title: 'Sale of a plot of land at the station',
      reason: 'Both ways can be justified, a common vote cannot be found.',
      finances: 'The proceeds are not part of the budget.',
      revoked: 'New figures from the treasurer.',
    },
    opening: 'The boards have declared the failure. Nobody wishes to adjourn, and nobody has waived it yet.',
    moves: {
      tooEarly: {
        title: 'Deliberate on a release at once?',
        words: 'Silence is no waiver. As long as an adjournment is possible, the release does not open.',
      },
      oneWaives: {
        title: 'One side waives it',
        words: 'A word is still missing. The desk says whose.',
      },
      allWaive: {
        title: 'All waive it expressly',
        words: 'Now the step of adjourning is done with, and the deliberation may begin.',
      },
      opened: {
        title: 'The deliberation is opened',
        words: 'The factions must deliberate, they need not release. The hall still says NO LINE: nothing is free yet.',
      },
      thin: {
        title: 'A consent that is not enough',
        words:
          'The first faction consents, with a reason. But the item costs money: then a statement on the finances and the board’s word are missing. It is accepted, and releases nothing.',
      },
      full: {
        title: 'Now complete',
        words: 'With reason, finances and board the consent is complete. Now only the others are missing.',
      },
      released: {
        title: 'Released',
        words: 'Every faction has deliberated for itself and consented in full. Only now the hall says FREE.',
      },
      revoked: {
        title: 'One side takes it back',
        words:
          'Until the vote is opened a side may take its consent back. Then it says NO LINE, and expressly: no release.',
      },
    },
    end: 'Every release needs its reason: it is to remain the exception.',
  },
  resolution: {
    title: 'Resolutions are free',
    about: 'An appeal to the federal government: why it says FREE here although nobody has released anything.',
    props: { title: 'Resolution: keep the railway stop' },
    opening: 'A third faction tables a resolution. It has no class yet.',
    moves: {
      proposeClass: {
        title: 'Classify it as a resolution',
        words: 'One side proposes: this is a resolution, it costs the city nothing.',
      },
      free: {
        title: 'Confirmed, hence free',
        words:
          'Resolutions are no part of the cooperation. Between the factions the vote is free; the agreement itself says so, no release is needed.',
      },
      noLine: {
        title: 'A line all the same?',
        words: 'There can be no common line here, not even a voluntary one.',
      },
      noDissent: {
        title: 'Flag a dissent?',
        words: 'Where nothing has to be voted alike, there is no dissent either.',
      },
    },
    end: 'Whoever plans a resolution of their own makes it known to the partners beforehand.',
  },
  uncovered: {
    title: 'NO LINE is not FREE',
    about: 'A committee decides on its own. The agreement does not cover that, and a voluntary line remains possible.',
    props: { title: 'Sites for drinking fountains' },
    opening: 'A committee decides for good, the council is not asked.',
    moves: {
      proposeClass: {
        title: 'Classify it as not covered',
        words: 'The vote is uniform where the council itself decides. One side proposes: not here.',
      },
      notCovered: {
        title: 'Confirmed: not covered',
        words:
          'The hall says NO LINE. It would say FREE only if the factions had agreed on that. Here they simply have not agreed on anything.',
      },
      noDissent: {
        title: 'Flag a dissent?',
        words: 'Nothing binds, so there is no dissent: the boards’ procedure is for covered items only.',
      },
      voluntary: {
        title: 'A voluntary line',
        words: 'If all want to, they can vote alike here, too: YES, marked as voluntary.',
      },
    },
    end: 'Three words, three meanings: a line is agreed, FREE is agreed, NO LINE means that nothing is agreed.',
  },
  motion: {
    title: 'A plan: talk first, file later',
    about: 'From the idea to a joint motion: give notice, coordinate positions, file, confirm.',
    props: {
      title: 'More trees in school yards',
      text: 'We plan a motion for more shade in school yards.',
    },
    opening: 'One faction plans a motion. Nobody else knows of it.',
    moves: {
      tooEarly: {
        title: 'Straight to the press?',
        words:
          'No partner should learn of a plan from the newspaper. As long as the others do not know of it, it cannot be published.',
      },
      notice: {
        title: 'Give notice',
        words: 'Now the plan is there for the others, too, with its text and the time as proof.',
      },
      stillEarly: {
        title: 'Publish now?',
        words: 'For a motion, notice alone is not enough. Positions are coordinated before publication.',
      },
      talk: {
        title: 'Coordination begins',
        words:
          'The other side takes up the talk. To coordinate is not to consent: after it, a motion of one’s own is possible as well.',
      },
      joint: {
        title: 'A joint motion',
        words: 'All say: together, on version 1. This is what the agreement aims at.',
      },
      filed: {
        title: 'File it',
        words: 'The plan becomes an item of the agenda. A YES is ready, and nobody has confirmed it yet.',
      },
      classified: {
        title: 'Classify it',
        words: 'A joint motion is classified like any other item.',
      },
      confirmed: {
        title: 'Confirm the common yes',
        words: 'Every side confirms the YES that came with the motion. Now it stands in the hall.',
      },
    },
    end: 'For a resolution, notice is enough. All else is the same.',
  },
  sitting: {
    title: 'In the sitting',
    about: 'Call, vote, log: what the secretary does, and what stands still in the hall.',
    props: { title: 'Statute on waste fees' },
    opening: 'YES is agreed, the sitting is convened.',
    moves: {
      opened: {
        title: 'The sitting is opened',
        words: 'The secretary opens the sitting and notes that the council has a quorum.',
      },
      called: {
        title: 'The item is called',
        words: 'On the phones in the hall this item now fills the whole screen.',
      },
      vote: {
        title: 'The vote begins',
        words: 'From now on the display stands still: nobody should have to read a new line with a hand raised.',
      },
      lateDissent: {
        title: 'A late dissent',
        words:
          'It is accepted and noted as an observation. It no longer changes the display. An observation is a fact, not a verdict.',
      },
      logged: {
        title: 'The result',
        words: 'Adopted. How the factions voted is recorded for each faction, never for a person.',
      },
      confirmed: {
        title: 'Confirmed',
        words:
          'The other side confirms the result. The item is done; it can be corrected with a reason, and the old value stays on record.',
      },
    },
    end: 'Then the secretary calls the next item, with one key.',
  },
}
