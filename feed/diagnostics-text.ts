import type { Diagnostic } from '../shared/contract.ts';

export const FORMATS = ['pretty', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** What was found in one file. */
export interface Findings {
  file: string;
  diagnostics: readonly Diagnostic[];
}

/** Returns findings as lines "file:line:col  severity  message  code", with the hint below. */
export const prettyFindings = ({ file, diagnostics }: Findings): string =>
  diagnostics
    .map(({ line, column, severity, message, code, hint }) =>
      [
        `${file}:${line}:${column}  ${severity}  ${message}  ${code}`,
        ...(hint === undefined ? [] : [`    ${hint}`]),
      ].join('\n'),
    )
    .join('\n');

const COMMANDS: Record<Diagnostic['severity'], string> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Returns findings as workflow commands, which GitHub shows beside the lines of a pull request
 * (docs.github.com, "Workflow commands": % and line ends are escaped, in properties also : and ,).
 */
export const githubFindings = ({ file, diagnostics }: Findings): string =>
  diagnostics
    .map(({ line, column, severity, message, code, hint }) => {
      const text = hint === undefined ? message : `${message}\n${hint}`;
      return `::${COMMANDS[severity]} file=${property(file)},line=${line},col=${column},title=${property(code)}::${data(text)}`;
    })
    .join('\n');

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
