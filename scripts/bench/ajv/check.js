// Times ajv from text to findings: check.js SCHEMA RETURN SECONDS
// Prints the median of microseconds a return over many short batches, the least of them, and how many errors it finds.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';

const [schemaFile, returnFile, seconds] = process.argv.slice(2);
const bytes = readFileSync(returnFile);
// Precision makes multipleOf usable for decimals, which a binary number cannot hold
const ajv = new Ajv({ allErrors: true, multipleOfPrecision: 9 });
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

const BATCH = 100;
let findings = 0;

function batch() {
  const start = process.hrtime.bigint();
  for (let i = 0; i < BATCH; i++) {
    validate(JSON.parse(bytes.toString('utf8')));
    findings = validate.errors ? validate.errors.length : 0;
  }
  return Number(process.hrtime.bigint() - start) / BATCH / 1000;
}

function batchesFor(time) {
  const took = [];
  const end = process.hrtime.bigint() + BigInt(Math.round(time * 1e9));
  while (process.hrtime.bigint() < end) {
    took.push(batch());
  }
  return took.sort((a, b) => a - b);
}

batchesFor(seconds / 2);
const took = batchesFor(Number(seconds));
console.log(took[took.length >> 1].toFixed(3), took[0].toFixed(3), findings);
