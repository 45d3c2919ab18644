import type { Language } from './language.ts';
import { words } from './words.ts';

export const arabic: Language = {
  tag: 'ar',
  frequent: words(''),
  titles: {
    requirements: {
      inside: words(`
        وثيقة متطلبات, وثيقة المتطلبات, متطلبات المنتج, متطلبات النظام, متطلبات الأعمال, متطلبات البرمجيات,
        المتطلبات الوظيفية, المتطلبات غير الوظيفية, مواصفات المتطلبات, تحليل المتطلبات, قصص المستخدم, قصة المستخدم,
        حالات الاستخدام, كراسة الشروط
      `),
      last: words('المتطلبات'),
    },
    specification: {
      inside: words(`
        المواصفات التقنية, المواصفات الفنية, المواصفات الوظيفية, مواصفات تقنية, وثيقة التصميم, مستند التصميم,
        التصميم التقني, تصميم النظام, خطة التنفيذ, خطة التطوير, خطة الاختبار, قائمة المهام, مقترح التغيير,
        مواصفات واجهة
      `),
      last: words('التصميم, المواصفات, المهام'),
    },
    asking: words('كيف, لماذا, ما هو, ما هي, مقدمة في, شرح, دليل'),
    guides: words('دليل المستخدم, الدليل'),
    records: words('تقرير, ملخص'),
  },
  folders: {
    requirements: words('متطلبات, المتطلبات'),
    specification: words('مواصفات'),
  },
  sections: {
    requirements: words(`
      المتطلبات, المتطلبات الوظيفية, المتطلبات غير الوظيفية, معايير القبول, معايير النجاح,
      قصص المستخدم, قصص المستخدمين, حالات الاستخدام, خارج النطاق, نطاق المشروع, أهداف المنتج,
      أهداف المشروع, بيان المشكلة, الجمهور المستهدف, شخصيات المستخدمين, مؤشرات النجاح,
      نظرة عامة على المنتج
    `),
    specification: words(`
      نموذج البيانات, معالجة الأخطاء, هندسة النظام, بنية النظام, استراتيجية الاختبار,
      نظرة عامة على النظام, الحل المقترح
    `),
    common: words(`
      الأهداف, النطاق, القيود, الافتراضات, الواجهات, أسئلة مفتوحة, أصحاب المصلحة, المخاطر
    `),
  },
  names: {
    story: words(''),
    requirement: words('المتطلب'),
    requirements: words('المتطلبات, المتطلب'),
    criteria: words('معايير القبول'),
    clauses: words(''),
  },
  labels: {
    status: words(''),
    choice: words(''),
    date: words(''),
    owner: words(''),
    aside: words(''),
  },
  options: {
    all: words(''),
    authors: words(''),
    settled: words(''),
  },
  prompts: {
    deferred: words(''),
    putOff: words('يحدد لاحقا, يُحدد لاحقًا, سيتم تحديده لاحقًا, قيد التحديد'),
    nouns: words(''),
    verbs: words(''),
    requests: words(''),
    adjectives: words(''),
    leads: words(''),
    mentions: words(''),
    counting: words(''),
    references: words(''),
    tags: words(''),
    things: words(''),
  },
  statements: {
    modals: words(''),
    steps: words('بافتراض, عندما, إذن'),
    triggers: words('عندما, إذا'),
    wants: words(''),
  },
  vague: {
    speed: words(''),
    ease: words(''),
    quality: words(''),
    open: words(''),
  },
};
