/**
 * `node ../../tools/build-service.mjs`, from a package with DTOs or controllers: `tsc -b` with the transformer that tells OpenAPI what the
 * classes say already: types, optional members, bounds from the validators, descriptions from the comments.
 */
import ts from 'typescript';
import { before } from '@nestjs/swagger/plugin';

const PLUGIN = { introspectComments: true, classValidatorShim: true, dtoFileNameSuffix: ['.dto.ts'], controllerFileNameSuffix: ['.controller.ts'] };
const format = { getCurrentDirectory: ts.sys.getCurrentDirectory, getCanonicalFileName: (file) => file, getNewLine: () => '\n' };
const report = (diagnostic) => console.error(ts.formatDiagnosticsWithColorAndContext([diagnostic], format));
const builder = ts.createSolutionBuilder(ts.createSolutionBuilderHost(ts.sys, undefined, report), [process.argv[2] ?? 'tsconfig.json'], {});

let status = 0;
for (let project = builder.getNextInvalidatedProject(); project; project = builder.getNextInvalidatedProject()) {
  const program = project.getProgram?.();
  const outcome = project.done(undefined, undefined, program && { before: [before(PLUGIN, program)] });
  if (outcome !== ts.ExitStatus.Success) status = 1;
}
process.exit(status);
