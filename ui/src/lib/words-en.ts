// The English sentences of the screens; papers and the command line have theirs in the core.
export default import.meta.glob<string>(
  ['../../../assets/locales/en/*.ftl', '!**/print.ftl', '!**/cli.ftl'],
  { query: '?raw', import: 'default', eager: true },
);
