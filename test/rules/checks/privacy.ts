import type { Faults, ProjectFile } from './project-files.js';

interface Telltale {
  what: string;
  pattern: RegExp;
  /** Files in which it is not one. */
  except?: RegExp;
}

const TELLTALES: Telltale[] = [
  {
    what: 'a path of one machine',
    pattern: /(?<![\w.])\/(?:work|farm|Users|home)\/[\w.-]+/,
  },
  { what: 'a folder outside the project', pattern: /(?<![\w/.-])shared\/[\w-]+\.(?:md|sh)\b/ },
  {
    what: 'who or what wrote it',
    pattern:
      /\b(?:claude|anthropic|openai|chatgpt|copilot|co-authored-by|generated (?:by|with) (?:an? )?(?:ai|llm)|sub-?agents?|(?:ai|coding) (?:agent|assistant)|this session|(?:my|your|the) brief)\b/i,
  },
  {
    what: 'a host packages came from',
    pattern:
      /https?:\/\/[\w.-]*(?:registry(?!\.npmjs\.org)|artifactory|nexus|verdaccio|npm-proxy|mirror)[\w.-]*/i,
  },
  { what: 'a resolved address', pattern: /"resolved":/, except: /^(?!package-lock\.json$)/ },
  {
    what: 'an address on a private network',
    pattern: /\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2}\b/,
  },
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  {
    what: 'an address of a person',
    pattern:
      /\b[\w.+-]+@(?!(?:[\w-]+\.)*(?:example(?:\.(?:com|org|net))?|invalid|test|localhost|local)\b)(?:[\w-]+\.)+[a-z]{2,}\b/i,
    except: /^package(?:-lock)?\.json$/,
  },
];

/** The test of this check has to plant what it looks for. */
const OWN = /^test\/rules\/(checks\/privacy|privacy\.test)\.ts$/;

/** What tells of the machine, the network or the people behind the project, not of the project. */
export function privacyFaults(files: readonly ProjectFile[]): Faults {
  return files
    .filter(({ path }) => !OWN.test(path))
    .flatMap(({ path, text }) =>
      TELLTALES.filter(({ except }) => !except?.test(path)).flatMap(({ what, pattern }) => {
        const found = pattern.exec(text)?.[0];
        return found === undefined ? [] : [`${path}: ${what} (${found})`];
      }),
    );
}
