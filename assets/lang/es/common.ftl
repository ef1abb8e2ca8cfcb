### Palabras que comparten varios puestos.

## Las seis clases, una palabra cada una, y varias de ellas.

kind-concern = preocupación
kind-proposal = propuesta
kind-question = pregunta
kind-testimony = testimonio
kind-commitment = compromiso
kind-strength = fortaleza

kinds-concern = preocupaciones
kinds-proposal = propuestas
kinds-question = preguntas
kinds-testimony = testimonios
kinds-commitment = compromisos
kinds-strength = fortalezas

## En qué estado está una aportación.

status-open = abierta
status-parked = aparcada
status-merged = fusionada
status-hidden = retirada

## Si lo escrito está a salvo.

save-saved = guardado
save-saving = guardando…
save-not-saved = sin guardar
save-failed = No se guardó: { $why }. La línea sigue aquí; pulse Intro para reintentar.

## Lo que falta.

missing-themes = sin tema
missing-addressee = sin destinatario
missing-voice = voz sin indicar

## Tiempo que queda.

left-minutes = { $n ->
    [one] queda { $n } minuto
   *[other] quedan { $n } minutos
}
left-seconds = { $n ->
    [one] queda { $n } segundo
   *[other] quedan { $n } segundos
}

## Cómo se pueden usar las palabras y cómo se anotaron.

permission-quote = se puede citar
permission-paraphrase = solo parafrasear
permission-no = no usar
mode-verbatim = literal
mode-paraphrase = parafraseado
mode-interpreted = interpretado

answer-yes = sí
answer-no = no

## Idiomas de los puestos.

lang-en = inglés
lang-es = español
lang-fr = francés
