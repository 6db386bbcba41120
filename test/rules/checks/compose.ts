import type { Faults } from './project-files.js';

export interface ComposeService {
  image?: string;
  build?: string;
  profiles?: string[];
  ports?: string[];
  command?: string | string[];
  environment?: Record<string, string>;
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
}

export interface Compose {
  services: Record<string, ComposeService>;
  volumes?: Record<string, unknown>;
}

const SECRET = /PASSWORD|SECRET|TOKEN|KEY/;
const VARIABLE = /(?<!\$)\$\{(\w+)([^}]*)\}/g;

/** Everything a service is told, as "where: text". */
function textsOf(service: ComposeService): [where: string, text: string][] {
  const environment = Object.entries(service.environment ?? {});
  const command = [service.command ?? []].flat().map((text): [string, string] => ['command', text]);
  return [...environment.map(([name, text]): [string, string] => [name, text]), ...command];
}

function secretFaults(name: string, service: ComposeService): Faults {
  return textsOf(service).flatMap(([where, text]) => {
    const optional = [...text.matchAll(VARIABLE)].filter(
      ([, , rest = '']) => !rest.startsWith(':?'),
    );
    const written = SECRET.test(where) && !text.startsWith('${');
    const inAddress = /:\/\/[^:@/]*:(?!\$\{)[^@/]+@/.test(text);
    return [
      ...optional.map(([variable]) => `${name}: ${where} starts without ${variable}`),
      ...(written || inAddress ? [`${name}: ${where} has its secret written down`] : []),
    ];
  });
}

function pinFaults(name: string, { image, build }: ComposeService): Faults {
  if (build) return [];
  return /:[\w.-]*\d[\w.-]*$/.test(image ?? '') ? [] : [`${name}: no version of ${image}`];
}

/** Ports are for this host alone: a proxy that speaks https, or a person at the machine. */
function portFaults(name: string, { ports = [] }: ComposeService): Faults {
  return ports
    .filter((port) => !port.startsWith('127.0.0.1:'))
    .map((port) => `${name}: ${port} is open to the network`);
}

function referenceFaults(name: string, service: ComposeService, compose: Compose): Faults {
  const needed = Object.entries(service.depends_on ?? {}).flatMap(([other, { condition }]) => {
    const target = compose.services[other];
    if (!target) return [`${name}: waits for ${other}, which is not there`];
    const isChecked = condition !== 'service_healthy' || target.healthcheck !== undefined;
    return isChecked ? [] : [`${name}: waits for the health of ${other}, which has no check`];
  });
  const volumes = (service.volumes ?? [])
    .map((volume) => volume.split(':')[0] ?? '')
    .filter((volume) => !/^[./]/.test(volume) && !Object.hasOwn(compose.volumes ?? {}, volume))
    .map((volume) => `${name}: the volume ${volume} is not declared`);
  return [...needed, ...volumes];
}

/** Commands are lists of texts: an unquoted colon makes a mapping of one. */
function commandFaults(name: string, { command = [], healthcheck }: ComposeService): Faults {
  const words: unknown[] = [command, healthcheck?.test ?? []].flat();
  return words
    .filter((word) => typeof word !== 'string')
    .map((word) => `${name}: ${JSON.stringify(word)} is no word of a command`);
}

/** What keeps a compose file from running safely. */
export function composeFaults(compose: Compose): Faults {
  return Object.entries(compose.services).flatMap(([name, service]) => [
    ...secretFaults(name, service),
    ...pinFaults(name, service),
    ...portFaults(name, service),
    ...commandFaults(name, service),
    ...referenceFaults(name, service, compose),
  ]);
}

/** A service's environment with the variables filled in. */
export function filled(service: ComposeService, values: Record<string, string>) {
  const fill = (text: string) =>
    text.replace(VARIABLE, (whole, name: string) => values[name] ?? whole);
  return Object.fromEntries(
    Object.entries(service.environment ?? {}).map(([name, text]) => [name, fill(text)]),
  );
}
