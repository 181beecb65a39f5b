import type { EasyTexts } from './de.ts'

/** Easy English: the same in short sentences, one statement a line. */
export const easyEn: EasyTexts = {
  title: 'Schulterschluss in Easy English',
  before: [
    {
      title: 'What is Schulterschluss?',
      lines: [
        'Schulterschluss is a computer program.',
        'The German name means: shoulder to shoulder.',
        'The program works on your phone.',
        'It also works on a computer.',
        'The program is for people in the council.',
        'The council decides important things for the city.',
        'For example: Where will the city build a school?',
      ],
    },
    {
      title: 'What is a faction?',
      lines: [
        'Many people work in the council.',
        'These people are called councillors.',
        'Councillors work together in groups.',
        'A group is called a faction.',
      ],
    },
    {
      title: 'What is the agreement?',
      lines: [
        'Some factions have made a contract.',
        'The contract is called the agreement.',
        'The agreement says:',
        'This is how we work together.',
        'This is how we vote together.',
        'To vote means: The councillors decide something together.',
      ],
    },
    {
      title: 'What is a line?',
      lines: [
        'The factions talk to each other before a vote.',
        'Sometimes all of them want the same.',
        'For example: All of them want to say YES.',
        'Then the factions have a line.',
        'The line is a promise between the factions.',
        'The line is not an order.',
      ],
    },
    {
      title: 'All councillors are free',
      lines: [
        'Every councillor decides alone.',
        'Nobody may order a councillor how to vote.',
        'The law says so.',
        'Schulterschluss only shows what the factions agreed.',
      ],
    },
  ],
  signs: {
    title: 'What the phone shows in the hall',
    lines: [
      'There is a number at the top.',
      'The number says: The council talks about this now.',
      'There is a big sign in the middle.',
      'There is a word below the sign.',
      'There are 8 signs.',
    ],
    each: [
      { code: 'yes', word: 'YES', lines: ['The factions want to say YES.', 'They agreed on this together.'] },
      { code: 'no', word: 'NO', lines: ['The factions want to say NO.', 'They agreed on this together.'] },
      {
        code: 'abstain',
        word: 'ABSTAIN',
        lines: [
          'The factions do not want to say YES.',
          'The factions do not want to say NO.',
          'This is called: to abstain.',
          'They agreed on this together.',
        ],
      },
      {
        code: 'nominee',
        word: 'A name',
        lines: [
          'The council elects a person.',
          'There is a name on the phone.',
          'The factions want to elect this person.',
        ],
      },
      {
        code: 'adjourn',
        word: 'ADJOURN',
        lines: [
          'The council should not decide today.',
          'The council should decide on another day.',
          'This is called: to adjourn.',
          'Then the factions can talk for longer.',
        ],
      },
      {
        code: 'free',
        word: 'FREE',
        lines: [
          'There is no promise to say YES or NO.',
          'This is on purpose.',
          'The factions said: Here we are free.',
          'Or the agreement says: Here everybody is free.',
        ],
      },
      {
        code: 'noLine',
        word: 'NO LINE',
        lines: [
          'The factions have not agreed yet.',
          'Or the factions still argue.',
          'NO LINE is not the same as FREE.',
          'FREE means: We agreed to be free.',
          'NO LINE means: We did not agree on anything.',
        ],
      },
      {
        code: 'stale',
        word: 'OUTDATED',
        lines: [
          'Outdated means: This may not be right any more.',
          'The phone has no connection.',
          'So the phone hides the line.',
          'The phone looks for the connection by itself.',
          'Ask your faction until then.',
        ],
      },
    ],
  },
  after: [
    {
      title: 'When the line changes',
      lines: [
        'Sometimes a line changes.',
        'Then the phone says: Line changed.',
        'Read the new line.',
        'Then press the word: Seen.',
      ],
    },
    {
      title: 'Why is it like this?',
      lines: [
        'At each line there is the word: Why?',
        'Press the word.',
        'Then you can read the reason.',
        'There is also a line number.',
        'The letter l stands before the number.',
        'With the number you find the reason in the agreement.',
      ],
    },
    {
      title: 'A councillor thinks differently',
      lines: ['That is allowed.', 'The councillor talks to their own faction.', 'The councillor votes freely.'],
    },
  ],
  rehearse: {
    title: 'Practise',
    lines: ['You can practise everything.', 'In the practice nothing is real.', 'You cannot do anything wrong.'],
    link: 'Go to the practice',
  },
  about: {
    title: 'About this text',
    lines: [
      'This text follows the rules for easy language.',
      'A test group has not read the text yet.',
      'Is something hard to understand?',
      'Please tell your faction.',
    ],
  },
  print: 'Print this text',
  home: 'Back to the program',
}
