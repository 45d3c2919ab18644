import type { Language } from './language.ts';
import { words } from './words.ts';

export const spanish: Language = {
  tag: 'es',
  frequent: words(`
    el, la, los, las, de, que, debe, deben, con, cuando, para, una, por, del, usuario, sistema, se
  `),
  titles: {
    requirements: {
      inside: words(`
        reglas de negocio,
        documento de requisitos, documento de requerimientos, especificación de requisitos,
        especificacion de requisitos, especificación de requerimientos, especificacion de requerimientos,
        especificaciones de requisitos, requisitos del producto, requisitos del sistema, requisitos de software,
        requisitos funcionales, requisitos no funcionales, requerimientos funcionales, requerimientos no funcionales,
        requerimientos del sistema, requisitos del proyecto, historia de usuario, historias de usuario,
        historias usuario, caso de uso, casos de uso, pliego de condiciones, pliego de requisitos,
        análisis de requisitos, levantamiento de requisitos,
        backlog de producto, backlog del producto, pila del producto, visión del producto, documento de visión, visión del proyecto, especificación de casos de uso, criterios de aceptación
      `),
      first: words('requisitos del, requisitos de la, requerimientos'),
      last: words('requisitos, requerimientos, requisito'),
    },
    specification: {
      inside: words(`
        escenarios de prueba,
        contrato de api, contrato de la api, lista de tareas,
        especificación técnica, especificacion tecnica, especificaciones técnicas,
        especificación funcional, especificación de la api, especificación de diseño,
        documento de diseño, diseño técnico, diseño detallado, diseño del sistema,
        solicitud de cambio, petición de cambio, casos de prueba, caso de prueba, propuesta de cambio,
        propuesta técnica, matriz de trazabilidad, trazabilidad,
        estrategia de pruebas, especificación de api, documento de arquitectura, diseño de software, diseño de alto nivel, plan de pruebas,
        pruebas manuales, lista de pruebas, checklist de pruebas, pruebas de aceptación
      `),
      first: words(
        'especificación, especificaciones, especificacion, especificaciones, diseño del, diseño de la, plan de, plan del',
      ),
      last: words('especificación, especificaciones, diseño, tareas'),
    },
    asking: words(`
      cómo, por qué, qué es, qué son, guía de, guía para, introducción a, acerca de, definición de, taxonomía de, taxonomia de,
      plan de estudio, plan de estudios, plan de negocio, plan de negocios, plan de clase, plan de precios, dónde, donde,
      reglas de redacción, reglas para redactar, buenas prácticas, lista de revisión
    `),
    guides: words(`
      guía, manual, tutorial, guiado por especificaciones, dirigido por especificaciones, basado en especificaciones
    `),
    template: { inside: [], first: words('plantilla de, plantilla para, template de'), last: words('plantilla') },
    records: {
      inside: [],
      first: words(
        'índice de, informe de, informe del, informe final, reporte de, reporte final, resumen de, resumen del, acta de, acta del, registro de, glosario',
      ),
      last: words('informe, notas, glosario, acta'),
    },
    look: words('sistema de diseño, guía de diseño'),
    backlog: words(''),
  },
  folders: {
    requirements: words(
      'requisitos, requerimientos, historias-de-usuario, historias, casos-de-uso, casos-uso, reglas-de-negocio',
    ),
    specification: words('especificaciones'),
  },
  sections: {
    requirements: words(`
      requisitos, requisitos funcionales, requisitos no funcionales, requerimientos, requerimientos funcionales,
      requerimientos no funcionales, criterios de aceptación, criterios de aceptacion, historias de usuario,
      historia de usuario, casos de uso, caso de uso, fuera de alcance, fuera del alcance,
      planteamiento del problema, usuarios objetivo, público objetivo, métricas de éxito, criterios de éxito,
      reglas de negocio, escenarios de usuario
    `),
    specification: words(`
      modelo de datos, manejo de errores, casos de prueba, estrategia de pruebas, visión general del sistema,
      solución propuesta, especificación de la api
    `),
    common: words(`
      alcance, objetivos, restricciones, supuestos, suposiciones, actores, arquitectura, interfaces,
      preguntas abiertas, riesgos, contexto, introducción
    `),
    look: words('colores, paleta de colores, tipografía, tipografia, espaciado, sombras, iconografía'),
  },
  names: {
    story: words('historia de usuario'),
    plannedStory: words('historia'),
    epic: words('épica, epica'),
    requirement: words('requisito, requerimiento'),
    requirements: words('requisitos, requisito'),
    criteria: words('criterios de aceptación, criterios de aceptacion'),
    flows: words('flujo alternativo, flujo excepción, flujo principal'),
    clauses: words(''),
    kinds: words(`
      regla, regla de negocio, requisito, requerimiento, funcionalidad, caso de uso, historia de usuario,
      historia, restricción, objetivo, criterio, caso de prueba, escenario, riesgo, decisión, supuesto, tarea
    `),
  },
  labels: {
    status: words('estado, estado del documento'),
    choice: words('estado, prioridad, riesgo, impacto, tipo, categoría, esfuerzo, severidad'),
    date: words('fecha, fecha de creación, última actualización, actualizado, creado'),
    day: words('fecha'),
    owner: words('autor, responsable, autora, propietario, elaborado por'),
    aside: words('motivo, nota, historia de usuario'),
    id: words('identificador, código, codigo, número'),
    name: words('nombre, título'),
  },
  questions: {
    sections: words(
      'preguntas abiertas, preguntas pendientes, cuestiones abiertas, cuestiones pendientes, dudas abiertas, temas abiertos',
    ),
    answers: words('respuesta, decisión, resolución, resultado'),
    settled: words('respondida, respondido, decidida, decidido, resuelta, resuelto, cerrada, cerrado'),
    none: words('ninguna, ninguno, no aplica, nada'),
  },
  numbers: {
    and: words('y, e, o, u, y/o, así como'),
    through: words('a, al, hasta'),
  },
  tables: {
    matrix: words('trazabilidad, matriz, correspondencia, mapeo'),
    tasks: words('tarea, tareas, actividad, paso'),
    describing: words(
      'descripción, descripcion, requisito, requerimiento, título, nombre, función, funcionalidad, característica',
    ),
    relating: words(
      'componente, módulo, implementación, implementado en, prueba, pruebas, estado, archivo, tarea, depende de, fuente, evidencia, cobertura',
    ),
  },
  options: {
    all: words(`
      borrador, aprobado, en revisión, implementado, en progreso, pendiente, rechazado, completado, cerrado,
      abierto, alta, media, baja, alto, medio, bajo, crítica, crítico, sí, no
    `),
    authors: words('borrador, en revisión, aprobado, rechazado, implementado'),
    drafting: words('borrador, en redacción, en elaboración'),
    reviewing: words('en revisión, por aprobar, en aprobación'),
    settled: words('aprobado, implementado, completado'),
  },
  prompts: {
    deferred: words('por definir'),
    putOff: words(`
      por definir, por determinar, por confirmar, por completar, pendiente de definir, pendiente de confirmar, a definir
    `),
    nouns: words(`
      acción, actor, alcance, ámbito, autor, autora, beneficio, cantidad, categoría, causa, cliente, componente,
      condición, contexto, criterio, descripción, detalle, detalles, duración, ejemplo, entrada, equipo, estado,
      evento, fase, fecha, función, funcionalidad, impacto, indicador, enlace, mes, meta, métrica, módulo, motivo,
      nombre, número, objetivo, paso, persona, plataforma, plazo, precondición, pregunta, prioridad, problema,
      producto, proyecto, propósito, razón, requisito, requerimiento, respuesta, responsable, restricción,
      resultado, riesgo, rol, salida, sección, servicio, sistema, solución, tarea, tecnología, texto, tiempo, tipo,
      título, umbral, unidad, url, usuario, usuaria, valor, versión
    `),
    ordinals: words('fase, versión, sección, módulo, semana, mes, año, hito, escenario'),
    verbs: words(`
      agregar, añadir, completar, cómo, cuál, cuáles, cuándo, cuánto, cuántos, define, definir, describa, describe,
      describir, detallar, dónde, enumerar, escribe, escribir, especifica, especificar, explica, explicar,
      identificar, incluir, indica, indicar, indique, ingresar, inserte, insertar, lista, listar, nombrar, opcional,
      por qué, qué, quién, quiénes, breve, descripción
    `),
    requests: words(`
      describa, describe, describir, define, definir, especificar, explica, explicar, identificar, indica, indicar,
      indique
    `),
    adjectives: words(`
      actual, deseado, deseada, esperado, esperada, específico, específica, concreto, concreta
    `),
    leads: words(`
      a, al, bajo, cada, como, con, contra, cuando, de, del, desde, durante, e, el, en, entre, es, hacia, hasta, la,
      las, lo, los, mediante, menos, más, o, para, por, que, se, según, si, sin, sobre, su, sus, tras, un, una, y
    `),
    mentions: words('ningún, ninguna, sin, cada, excepto'),
    counting: words('marcador, marcadores, ningún, cada'),
    trails: words(''),
    references: words('anexo, artículo, capítulo, figura, línea, página, sección, tabla'),
    examples: words('por ejemplo, p. ej., p.ej., ejemplo:, ej., ej:'),
    tags: words(''),
    things: words(''),
    date: words('aaaa, mm, dd'),
  },
  written: {
    notApplicable: 'No aplica',
    because: 'No aplica porque {reason}',
    causes: words('porque'),
    reason: 'motivo',
    retired: 'Retirado',
    title: 'Título',
  },
  statements: {
    modals: words('debe, deben, deberá, deberán, debería, deberían, tiene que, tienen que, puede, pueden, permitirá'),
    steps: words('dado, dada, cuando, entonces'),
    triggers: words('cuando, si, mientras, donde'),
    wants: words('quiero'),
    headings: words('requisitos, requisito, requerimientos, criterios de aceptación, criterios de aceptacion'),
    units: words('segundo, minuto, hora, milisegundo, día, semana, mes, usuario, punto'),
    roles: {
      given: words('dado, dada, dados, dadas'),
      event: words('cuando'),
      condition: words('si'),
      state: words('mientras'),
      feature: words('donde'),
      then: words('entonces'),
      subject: words('el, la, los, las'),
      shall: words('debe, deben, deberá, deberán'),
    },
  },
  vague: {
    speed: words('rápido, rápidamente, ágil, rápida, rápidos, rápidas, ágiles, oportunamente'),
    swift: words(''),
    ease: words(`
      fácil de usar, intuitivo, intuitiva, amigable, fáciles de usar, fácilmente, sencillo de usar, intuitivos,
      intuitivas, amigables, intuitivamente
    `),
    quality: words(`
      robusto, robusta, adecuado, adecuada, razonable, adecuados, adecuadas, adecuadamente, razonables, apropiado,
      apropiada, apropiados, apropiadas, aceptable, aceptables, eficiente, eficientes, eficientemente
    `),
    open: words(`
      según corresponda, si es posible, según sea necesario, etc., entre otros, cuando sea necesario,
      si es necesario, en la medida de lo posible, y así sucesivamente
    `),
    timed: words(''),
    terms: words('inicio rápido, acceso rápido, guía rápida'),
  },
};
