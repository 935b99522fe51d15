// Times ajv from text to findings: check.js SCHEMA RETURN WARM-UPS ITERATIONS SECONDS
// Prints a line for each iteration: microseconds a return by the clock, microseconds of processor time, errors found.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';

const [schemaFile, returnFile, warmUps, iterations, seconds] = process.argv.slice(2);
const bytes = readFileSync(returnFile);
// Precision makes multipleOf usable for decimals, which a binary number cannot hold
const ajv = new Ajv({ allErrors: true, multipleOfPrecision: 9 });
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

function iteration() {
  let errors = 0;
  let returns = 0;
  const used = process.cpuUsage();
  const start = process.hrtime.bigint();
  const end = start + BigInt(Math.round(seconds * 1e9));
  let now = start;
  while (now < end) {
    for (let i = 0; i < 100; i++) {
      validate(JSON.parse(bytes.toString('utf8')));
      errors = validate.errors ? validate.errors.length : 0;
    }
    returns += 100;
    now = process.hrtime.bigint();
  }
  const { user, system } = process.cpuUsage(used);
  return [Number(now - start) / 1000 / returns, (user + system) / returns, errors];
}

for (let i = 0; i < warmUps; i++) {
  iteration();
}
for (let i = 0; i < iterations; i++) {
  console.log(iteration().join(' '));
}
