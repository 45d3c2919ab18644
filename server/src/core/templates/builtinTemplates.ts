import dataPipelinePrd from '../../../../templates/data-pipeline-prd.md';
import iosmFeaturePrd from '../../../../templates/iosm-feature-prd.md';
import pythonPrd from '../../../../templates/python-prd.md';
import pythonSpec from '../../../../templates/python-spec.md';
import servicePrd from '../../../../templates/service-prd.md';
import type { Template } from '../project/template.ts';
import { readTemplate } from '../project/template.ts';

const texts: readonly string[] = [pythonPrd, servicePrd, iosmFeaturePrd, pythonSpec, dataPipelinePrd];

/** The templates of the product, in the order of the picker; read when the first one is asked for. */
export function builtinTemplates(): readonly Template[] {
  templates ??= texts.map((text) => readTemplate(text, ''));
  return templates;
}

let templates: readonly Template[] | undefined;
