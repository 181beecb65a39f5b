/** What is said with each rehearsal, German first; `props` are the invented words that its council speaks of. */
export const scriptsDe = {
  line: {
    title: 'Eine Linie entsteht',
    about: 'Einordnen, vorschlagen, bestätigen: wie aus einem Punkt der Tagesordnung ein gemeinsames JA wird.',
    props: {
      title: 'Neubau einer Kindertagesstätte, Baubeschluss',
      note: 'Mir fehlt eine Aussage zu den Öffnungszeiten.',
    },
    opening:
      'Ein Punkt steht auf der Tagesordnung des Rates. Noch hat niemand etwas dazu gesagt: Auf allen Telefonen im Saal steht KEINE LINIE.',
    moves: {
      proposeClass: {
        title: 'Einordnung vorschlagen',
        words:
          'Zuerst die Frage, ob die Vereinbarung hier überhaupt gilt. Eine Seite schlägt „erfasst“ vor, weil der Rat selbst entscheidet, und vermerkt, dass es Geld kostet.',
      },
      confirmClass: {
        title: 'Einordnung bestätigen',
        words:
          'Die Einordnung gilt erst, wenn jede Seite sie bestätigt hat. Jetzt ist klar: Hier soll einheitlich abgestimmt werden. Wie, ist noch offen.',
      },
      proposeLine: {
        title: 'Linie vorschlagen',
        words:
          'Ein Vorstand schlägt JA vor, zu Fassung 1 des Textes. Ein Vorschlag ist noch keine Linie: Im Saal ändert sich nichts. Am Schreibtisch der anderen Seite wartet er jetzt.',
      },
      ownProposal: {
        title: 'Den eigenen Vorschlag bestätigen?',
        words:
          'Wer vorgeschlagen hat, hat sein Wort schon gegeben. Eine zweite Bestätigung derselben Seite zählt nicht, auch nicht von einer anderen Person.',
      },
      confirmLine: {
        title: 'Linie bestätigen',
        words:
          'Jetzt haben alle dieselbe Stimme zur selben Fassung bestätigt. In diesem Augenblick steht JA auf jedem Telefon im Saal, mit Fundstelle und Uhrzeit.',
      },
      memberFlags: {
        title: 'Ein Ratsmitglied hat Bedenken',
        words:
          'Ein Mitglied versucht, selbst den Dissens anzuzeigen. Das kann nur der Vorstand. Das Mandat bleibt frei: Niemand schreibt dem Mitglied seine Stimme vor.',
      },
      memberNotes: {
        title: 'Die Bedenken als Notiz',
        words:
          'Was geht: eine Notiz an die eigene Fraktion. Der eigene Vorstand liest sie, die anderen erfahren nicht einmal, dass es sie gibt.',
      },
    },
    end: 'Das war der gewöhnliche Weg. Die meisten Punkte gehen ihn, viele davon in einem Zug.',
  },
  dissent: {
    title: 'Dissens, und die Vorstände einigen sich',
    about: 'Eine Seite kann die Linie nicht mehr tragen. Was die Mitglieder sehen, und wer jetzt dran ist.',
    props: {
      title: 'Bebauungsplan am alten Hafen, Satzungsbeschluss',
      reason: 'Das neue Verkehrsgutachten kommt zu einem anderen Ergebnis.',
    },
    opening: 'Die Linie JA ist vereinbart, alle Telefone zeigen sie.',
    moves: {
      flag: {
        title: 'Dissens anzeigen',
        words:
          'Zwei Fingertipps genügen: Die Linie fällt sofort weg. Im Saal steht KEINE LINIE, und das ist nicht dasselbe wie FREI. Jetzt sprechen die Vorstände.',
      },
      noProposal: {
        title: 'Einfach neu vorschlagen?',
        words:
          'Ein neuer Vorschlag auf dem gewöhnlichen Weg geht jetzt nicht mehr. Bei Dissens sind die Vorstände dran, und nur sie.',
      },
      firstBoard: {
        title: 'Ein Vorstand bietet eine Einigung an',
        words:
          'Der erste Vorstand erklärt: Wir könnten gemeinsam NEIN stimmen. Bis jede Seite das bestätigt, bleibt alles, wie es ist.',
      },
      otherBoards: {
        title: 'Die Einigung steht',
        words:
          'Alle Vorstände haben dieselbe Stimme bestätigt: Der Streit ist beendet, die Linie heißt NEIN. Auf den Telefonen meldet sich die Änderung, bis jedes Mitglied sie gesehen hat.',
      },
    },
    end: 'So endet der häufigste Streit: ohne Vertagung, ohne Freigabe.',
  },
  newText: {
    title: 'Ein neuer Text hebt die Linie auf',
    about:
      'Tischvorlage in letzter Minute: warum aus JA wieder KEINE LINIE wird, und warum ein altes Telefon daran nichts ändert.',
    props: {
      title: 'Entgelte der Musikschule',
      note: 'Tischvorlage: Die Ermäßigung für Geschwister entfällt.',
    },
    opening: 'JA ist vereinbart, zu Fassung 1.',
    moves: {
      change: {
        title: 'Die Tischvorlage kommt',
        words:
          'Die Schriftführung vermerkt Fassung 2. Die Linie galt dem alten Text, also gilt sie nicht mehr, auch nicht bei einer kleinen Änderung.',
      },
      oldScreen: {
        title: 'Ein Bildschirm von vorhin',
        words:
          'Jemand hat noch Fassung 1 vor sich und drückt auf JA. Der Server lehnt ab: Jedes Wort gilt dem Text, zu dem es gesagt wurde.',
      },
      propose: {
        title: 'Neu vorschlagen',
        words: 'Wer Fassung 2 gelesen hat, schlägt neu vor. Ein Tipp genügt, die Stimme ist schon eingetragen.',
      },
      confirm: {
        title: 'Neu bestätigen',
        words: 'Alle haben Fassung 2 bestätigt. JA ist zurück, mit der neuen Fassung und der neuen Uhrzeit darunter.',
      },
    },
    end: 'Fassung und Uhrzeit stehen deshalb immer unter der Linie.',
  },
  adjournment: {
    title: 'Ein Wunsch genügt: die Vertagung',
    about:
      'Die Vorstände finden nicht zusammen. Eine Seite wünscht Vertagung, die anderen tragen sie mit, und die Zeit hilft.',
    props: { title: 'Parkraumkonzept für die Innenstadt' },
    opening: 'Der Dissens ist angezeigt. Die Vorstände sind dran, im Saal steht KEINE LINIE.',
    moves: {
      tooEarly: {
        title: 'Gleich vertagen?',
        words: 'Noch haben die Vorstände nicht miteinander gesprochen. Erst das Gespräch, dann die Vertagung.',
      },
      firstFails: {
        title: 'Ein Vorstand erklärt: gescheitert',
        words: 'Das allein genügt nicht. Dass das Gespräch gescheitert ist, erklären alle Vorstände, jeder für sich.',
      },
      allFail: {
        title: 'Alle erklären: gescheitert',
        words: 'Der Dissens besteht fort. Jetzt kann jede Seite eine Vertagung wünschen.',
      },
      wish: {
        title: 'Eine Seite wünscht Vertagung',
        words:
          'Ein einziger Wunsch genügt, die anderen tragen ihn mit. Im Saal steht VERTAGEN: So stimmen alle, wenn der Vorsitz die Vertagung aufruft.',
      },
      notYetRelease: {
        title: 'Lieber gleich freigeben?',
        words:
          'Solange der Wunsch offen ist, wird über keine Freigabe beraten. „Zunächst“ heißt: die Vertagung zuerst.',
      },
      called: {
        title: 'Die Sitzung beginnt',
        words:
          'Neun Tage später: Die Schriftführung eröffnet die Sitzung und ruft den Punkt auf. VERTAGEN füllt jedes Telefon.',
      },
      carried: {
        title: 'Der Rat vertagt',
        words:
          'Die Schriftführung hält fest: vertagt, auf die nächste Ratssitzung. Der Punkt bleibt derselbe, und diese Vertagung ist verbraucht.',
      },
      back: {
        title: 'Vier Wochen später',
        words:
          'Der Punkt steht wieder auf der Tagesordnung. Die Vertagung diente der Einigung; ob es eine gibt, ist offen.',
      },
      settled: {
        title: 'Die Vorstände einigen sich',
        words: 'Alle bestätigen JA. Der Streit ist beendet, ganz ohne Freigabe.',
      },
    },
    end: 'Wäre auch dieser Versuch gescheitert, hätten die Fraktionen über eine Freigabe beraten.',
  },
  release: {
    title: 'Die Freigabe bleibt die Ausnahme',
    about: 'Alles ist versucht. Was eine Freigabe braucht, wenn es um Geld geht, und was „keine Freigabe“ bedeutet.',
    props: {
      title: 'Verkauf eines Grundstücks am Bahnhof',
      reason: 'Beide Wege sind vertretbar, eine gemeinsame Stimme ist nicht zu finden.',
      finances: 'Der Erlös ist im Haushalt nicht eingeplant.',
      revoked: 'Neue Zahlen der Kämmerei.',
    },
    opening:
      'Die Vorstände haben das Scheitern erklärt. Vertagung wünscht niemand, verzichtet hat aber auch noch niemand.',
    moves: {
      tooEarly: {
        title: 'Gleich über die Freigabe beraten?',
        words: 'Schweigen ist kein Verzicht. Solange eine Vertagung möglich ist, öffnet sich die Freigabe nicht.',
      },
      oneWaives: {
        title: 'Eine Seite verzichtet',
        words: 'Noch fehlt ein Wort. Am Schreibtisch steht, wessen.',
      },
      allWaive: {
        title: 'Alle verzichten ausdrücklich',
        words: 'Jetzt ist der Schritt der Vertagung erledigt, und die Beratung kann beginnen.',
      },
      opened: {
        title: 'Die Beratung wird geöffnet',
        words:
          'Beraten müssen die Fraktionen, freigeben müssen sie nicht. Im Saal bleibt KEINE LINIE: Noch ist nichts frei.',
      },
      thin: {
        title: 'Eine Zustimmung, die nicht reicht',
        words:
          'Die erste Fraktion stimmt zu, mit Begründung. Der Punkt kostet aber Geld: Dann fehlen die Aussage zu den Finanzen und das Wort des Vorstands. Angenommen wird das, frei wird nichts.',
      },
      full: {
        title: 'Jetzt vollständig',
        words:
          'Mit Begründung, Finanzen und Vorstand ist die Zustimmung vollständig. Jetzt fehlen nur noch die anderen.',
      },
      released: {
        title: 'Freigegeben',
        words: 'Jede Fraktion hat für sich beraten und vollständig zugestimmt. Erst jetzt steht FREI im Saal.',
      },
      revoked: {
        title: 'Eine Seite nimmt zurück',
        words:
          'Bis die Abstimmung eröffnet ist, kann eine Seite ihre Zustimmung zurücknehmen. Dann steht KEINE LINIE da, und dabei ausdrücklich: keine Freigabe.',
      },
    },
    end: 'Jede Freigabe braucht ihren Grund: Sie soll die Ausnahme bleiben.',
  },
  resolution: {
    title: 'Resolutionen sind frei',
    about: 'Ein Appell an den Bund: warum hier FREI steht, ohne dass jemand freigegeben hat.',
    props: { title: 'Resolution: Erhalt der Bahnhaltestelle' },
    opening: 'Eine dritte Fraktion bringt eine Resolution ein. Eingeordnet ist sie noch nicht.',
    moves: {
      proposeClass: {
        title: 'Als Resolution einordnen',
        words: 'Eine Seite schlägt vor: Das ist eine Resolution, sie kostet die Stadt nichts.',
      },
      free: {
        title: 'Bestätigt, also frei',
        words:
          'Resolutionen gehören nicht zur Zusammenarbeit. Zwischen den Fraktionen ist die Abstimmung frei; das sagt die Vereinbarung selbst, eine Freigabe braucht es nicht.',
      },
      noLine: {
        title: 'Trotzdem eine Linie?',
        words: 'Eine gemeinsame Linie kann es hier nicht geben, auch nicht freiwillig.',
      },
      noDissent: {
        title: 'Dissens anzeigen?',
        words: 'Wo nichts gemeinsam abgestimmt werden muss, gibt es auch keinen Dissens.',
      },
    },
    end: 'Wer eine eigene Resolution plant, gibt sie den Partnern vorher zur Kenntnis.',
  },
  uncovered: {
    title: 'KEINE LINIE ist nicht FREI',
    about:
      'Ein Ausschuss entscheidet allein. Die Vereinbarung erfasst das nicht, und eine freiwillige Linie bleibt möglich.',
    props: { title: 'Standorte für Trinkbrunnen' },
    opening: 'Ein Ausschuss entscheidet endgültig, der Rat ist nicht gefragt.',
    moves: {
      proposeClass: {
        title: 'Als nicht erfasst einordnen',
        words: 'Einheitlich abgestimmt wird, wo der Rat selbst entscheidet. Eine Seite schlägt vor: Hier nicht.',
      },
      notCovered: {
        title: 'Bestätigt: nicht erfasst',
        words:
          'Im Saal steht KEINE LINIE. FREI stünde da nur, wenn die Fraktionen das so vereinbart hätten. Hier haben sie schlicht nichts vereinbart.',
      },
      noDissent: {
        title: 'Dissens anzeigen?',
        words: 'Ohne Bindung kein Dissens: Das Verfahren der Vorstände gilt nur für erfasste Punkte.',
      },
      voluntary: {
        title: 'Eine freiwillige Linie',
        words: 'Wenn alle wollen, geht es auch hier gemeinsam: JA, als freiwillig gekennzeichnet.',
      },
    },
    end: 'Drei Wörter, drei Bedeutungen: eine Linie ist vereinbart, FREI ist vereinbart, KEINE LINIE heißt: nichts ist vereinbart.',
  },
  motion: {
    title: 'Ein Vorhaben: erst sprechen, dann einreichen',
    about: 'Von der Idee zum gemeinsamen Antrag: Kenntnis geben, Positionen abstimmen, einreichen, bestätigen.',
    props: {
      title: 'Mehr Bäume an den Schulhöfen',
      text: 'Wir planen einen Antrag für mehr Schatten an den Schulhöfen.',
    },
    opening: 'Eine Fraktion plant einen Antrag. Außer ihr weiß davon niemand.',
    moves: {
      tooEarly: {
        title: 'Gleich an die Presse?',
        words:
          'Kein Partner soll ein Vorhaben aus der Zeitung erfahren. Solange die anderen es nicht kennen, geht die Veröffentlichung nicht.',
      },
      notice: {
        title: 'Kenntnis geben',
        words: 'Jetzt steht das Vorhaben auch bei den anderen, mit Text und Uhrzeit als Nachweis.',
      },
      stillEarly: {
        title: 'Jetzt veröffentlichen?',
        words:
          'Kenntnis allein genügt bei einem Antrag nicht. Vor der Veröffentlichung werden die Positionen abgestimmt.',
      },
      talk: {
        title: 'Die Abstimmung beginnt',
        words:
          'Die andere Seite nimmt das Gespräch auf. Abstimmen heißt nicht zustimmen: Auch ein Alleingang ist danach möglich.',
      },
      joint: {
        title: 'Ein gemeinsamer Antrag',
        words: 'Alle sagen: gemeinsam, zu Fassung 1. Das ist es, was die Vereinbarung anstrebt.',
      },
      filed: {
        title: 'Einreichen',
        words:
          'Aus dem Vorhaben wird ein Punkt auf der Tagesordnung. Ein JA liegt schon bereit, bestätigt hat es noch niemand.',
      },
      classified: {
        title: 'Einordnen',
        words: 'Auch der gemeinsame Antrag wird eingeordnet, wie jeder andere Punkt.',
      },
      confirmed: {
        title: 'Das gemeinsame JA bestätigen',
        words: 'Jede Seite bestätigt das JA, das mit dem Antrag kam. Jetzt steht es im Saal.',
      },
    },
    end: 'Bei einer Resolution genügt die Kenntnisgabe. Alles andere ist gleich.',
  },
  sitting: {
    title: 'In der Sitzung',
    about: 'Aufrufen, abstimmen, festhalten: was die Schriftführung tut und was im Saal stehen bleibt.',
    props: { title: 'Satzung über die Abfallgebühren' },
    opening: 'JA ist vereinbart, zur Sitzung ist eingeladen.',
    moves: {
      opened: {
        title: 'Die Sitzung ist eröffnet',
        words: 'Die Schriftführung eröffnet die Sitzung und stellt fest, dass der Rat beschlussfähig ist.',
      },
      called: {
        title: 'Der Punkt wird aufgerufen',
        words: 'Auf den Telefonen im Saal füllt dieser Punkt jetzt den ganzen Bildschirm.',
      },
      vote: {
        title: 'Die Abstimmung beginnt',
        words: 'Von jetzt an steht die Anzeige still: Niemand soll mit erhobener Hand eine neue Linie lesen müssen.',
      },
      lateDissent: {
        title: 'Ein später Dissens',
        words:
          'Er wird angenommen und als Hinweis vermerkt. An der Anzeige ändert er nichts mehr. Ein Hinweis ist eine Tatsache und kein Urteil.',
      },
      logged: {
        title: 'Das Ergebnis',
        words: 'Angenommen. Wie die Fraktionen gestimmt haben, wird je Fraktion festgehalten, nie je Person.',
      },
      confirmed: {
        title: 'Bestätigt',
        words:
          'Die andere Seite bestätigt das Ergebnis. Der Punkt ist erledigt; berichtigen lässt es sich mit Grund, ohne dass der alte Wert verschwindet.',
      },
    },
    end: 'Danach ruft die Schriftführung den nächsten Punkt auf, mit einer Taste.',
  },
}

export type ScriptId = keyof typeof scriptsDe
