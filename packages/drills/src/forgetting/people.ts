/** Whom the drill is about, and what they say: words that stand nowhere else. */
export const ORG = 'org';
export const FORGOTTEN = { personId: 'person-forgotten', name: 'Quetzalina Marchbanks', email: 'quetzalina.marchbanks@example.test', text: 'The zeppelin supplier never called us back.' };
export const STAYING = { personId: 'person-staying', name: 'Ines Wang', email: 'ines.wang@example.test', text: 'The umbrella workshop went well.' };
export const ABOUT = 'Thanks for carrying the trombone project alone.';
export const OTHERS = 40;
