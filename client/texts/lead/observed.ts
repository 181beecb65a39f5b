/** What an observation says, by its reason; where two norms share one, the norm stands before it. German first. */
export const observed: Readonly<Record<string, string>> = {
  dissentWhileCalled: 'Der Dissens wurde angezeigt, als der Punkt schon aufgerufen war.',
  dissentDuringVote: 'Der Dissens wurde angezeigt, als die Abstimmung schon lief.',
  revokedWhileCalled: 'Die Linie wurde widerrufen, als der Punkt schon aufgerufen war.',
  otherUnreachable: 'Das Scheitern wurde von einer Seite erklärt; die andere war nicht zu erreichen.',
  adjournmentNotSupported: 'Die Vertagung wurde nicht von allen Fraktionen mitgetragen.',
  placedOffTarget: 'Der Punkt kam nicht in die Ratssitzung, in die er vertagt war.',
  'G5.2 otherUnreachable': 'Der Antrag wird allein eingebracht; die andere Seite war nicht zu erreichen.',
  publishedBeforeCoordination: 'Das Vorhaben war öffentlich oder eingereicht, bevor die Positionen abgestimmt waren.',
  notToldBefore: 'Das Vorhaben war öffentlich oder eingereicht, bevor die Partner davon erfahren haben.',
  noNoticeBefore: 'Die Resolution war öffentlich oder eingereicht, bevor sie zur Kenntnis gegeben war.',
}

export const observedEn: typeof observed = {
  dissentWhileCalled: 'Dissent was flagged when the item had already been called.',
  dissentDuringVote: 'Dissent was flagged when the vote was already open.',
  revokedWhileCalled: 'The line was revoked when the item had already been called.',
  otherUnreachable: 'Failure was declared by one side; the other could not be reached.',
  adjournmentNotSupported: 'The adjournment was not supported by all groups.',
  placedOffTarget: 'The item did not return in the council meeting that it was adjourned to.',
  'G5.2 otherUnreachable': 'The motion is tabled alone; the other side could not be reached.',
  publishedBeforeCoordination: 'The project was public or filed before positions were coordinated.',
  notToldBefore: 'The project was public or filed before the partners were told.',
  noNoticeBefore: 'The resolution was public or filed before notice of it was given.',
}
