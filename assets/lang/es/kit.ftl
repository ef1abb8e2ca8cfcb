### Lo que se imprime antes de la sesión. Palabras sencillas: mucha gente las lee
### en un idioma que no es el suyo.

## Lo que dice cada hoja.

kit-not-stated = sin indicar
kit-date = { $weekday ->
    [0] Lunes
    [1] Martes
    [2] Miércoles
    [3] Jueves
    [4] Viernes
    [5] Sábado
   *[6] Domingo
}, { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
kit-no-fixed-words = Las palabras fijas de esta hoja aún no existen en { $language }. Están en { $instead }.
kit-no-plan-words = El plan no tiene texto en { $language }. Se muestra en { $instead }; haced que lo interpreten.
kit-no-theme-words = Los temas y los destinatarios no existen en { $language }. Se muestran en { $instead }.

## El orden del día.

kit-agenda = Orden del día
kit-agenda-time = Hora
kit-agenda-length = Minutos
kit-agenda-picture = Dibujo
kit-agenda-step = Qué pasa
kit-agenda-minutes = { $n } min
kit-agenda-end = Fin
kit-agenda-rights = Puedes, siempre y sin dar razones
kit-agenda-pass = pasar turno
kit-agenda-leave = irte
kit-agenda-take-back = retirar lo que dijiste
kit-agenda-how-back = Para retirar algo, díselo a quien toma notas o envíanos el código de tu papeleta.
kit-agenda-reply = Respuesta a lo que se diga, antes del:
kit-agenda-no-start = No se indica la hora de inicio: se muestra lo que dura cada fase.
kit-agenda-no-prompts = La pregunta de cada fase se ve en la sala.

## La hoja de consentimiento.

kit-consent = Leer en voz alta antes de anotar nada
kit-consent-how = Lee despacio, línea por línea, y espera a las intérpretes. Marca cada línea cuando todo el mundo la haya oído.
kit-consent-read = Leída
kit-consent-words = Texto
kit-consent-none = El plan no tiene texto de consentimiento en ningún idioma. Escribidlo antes de la sesión: sin él no se puede anotar nada.
kit-consent-ask = Después pregunta y espera la respuesta
kit-consent-follow = Todo el mundo puede seguir en un idioma que conoce bien.
kit-consent-questions = Ha habido preguntas y se han respondido.
kit-consent-object = Quien no quiere que se anote nada lo ha dicho, y puede quedarse.
kit-consent-late = Alguien se queda en la puerta con las tarjetas para quien llegue tarde.
kit-consent-record = Para el acta
kit-consent-in = Leído en voz alta en
kit-consent-at = A qué hora
kit-consent-by = Por quién (iniciales)
kit-consent-objections = Objeciones y deseos, sin nombres
kit-consent-unsigned = Nadie firma esta hoja ni se escribe ningún nombre en ella.

## La tarjeta para quien llega tarde.

kit-late = Te damos la bienvenida. Esto ya se ha leído en voz alta.
kit-late-how = Léelo antes de hablar. Si prefieres oírlo, pídeselo a quien te recibe.
kit-late-rights = Puedes pasar turno, irte y retirar lo que dijiste, siempre y sin dar razones.

## La hoja de notas.

kit-notes = Hoja de notas
kit-notes-how = Una idea en cada recuadro. Escribe lo que se dijo, nunca quién lo dijo.
kit-notes-table = Mesa
kit-notes-initials = Tus iniciales
kit-notes-kind = Tipo
kit-notes-words = Palabras
kit-notes-themes = Temas
kit-notes-to = A quién
kit-notes-seat = Asiento
kit-notes-voice = Voz
kit-notes-language = Idioma
kit-notes-permission = Permiso
kit-notes-key = Claves de la hoja de notas
kit-notes-key-kinds = Tipos
kit-notes-key-themes = Temas, por la tecla que los pone
kit-notes-key-to = A quién
kit-notes-key-voices = Voces: solo las que cada cual elige
kit-notes-key-permissions = Permiso: preguntar cada vez
kit-kind-concern = preocupación
kit-kind-proposal = propuesta
kit-kind-question = pregunta
kit-kind-testimony = vivencia
kit-kind-commitment = promesa
kit-kind-strength = lo que funciona
kit-kind-concern-is = un problema, un riesgo, algo que falta
kit-kind-proposal-is = algo que alguien debería hacer
kit-kind-question-is = algo que la gente quiere saber
kit-kind-testimony-is = algo que una persona ha vivido
kit-kind-commitment-is = una promesa hecha en la sala
kit-kind-strength-is = algo que ayuda y debe seguir
kit-permission-quote = tal cual
kit-permission-paraphrase = con otras palabras
kit-permission-no = solo contar
kit-permission-quote-is = el ayuntamiento puede leer y mostrar estas mismas palabras
kit-permission-paraphrase-is = el ayuntamiento lee lo que se quiso decir, en palabras de quien toma notas
kit-permission-no-is = las palabras se borran al cerrar la sesión

## Tarjetas de asiento.

kit-seat = Asiento
kit-seat-how = Di este número, no tu nombre.

## Puntos y escalas.

kit-dots = Puntos
kit-dots-how = Todo el mundo pone sus puntos a la vez. Los puntos dicen dónde mirar mejor; no deciden nada.
kit-dots-each = Puntos por persona:
kit-dots-proposal = Propuesta
kit-fist = De 0 a 5 dedos
kit-fist-how = ¿Hasta dónde te convence?
kit-fist-0 = no, paremos esto
kit-fist-1 = me preocupa mucho
kit-fist-2 = me preocupa algo
kit-fist-3 = puedo aceptarlo
kit-fist-4 = me gusta
kit-fist-5 = del todo, y ayudaré
kit-fist-hear = Se escucha primero a quien muestra 0, 1 o 2.
kit-gradient = Ocho pasos de acuerdo
kit-gradient-1 = Estoy del todo a favor
kit-gradient-2 = Estoy a favor, con un matiz
kit-gradient-3 = Lo apoyo, con alguna preocupación
kit-gradient-4 = Lo dejo en manos de los demás
kit-gradient-5 = Aún no: habría que hablarlo más
kit-gradient-6 = No me gusta, pero no lo impediré
kit-gradient-7 = No estoy de acuerdo y quiero que conste
kit-gradient-8 = Estoy en contra y no puedo aceptarlo
kit-gradient-step = Paso
kit-gradient-people = Personas
kit-gradient-hear = Lo que dicen quienes están en los pasos 5 a 8 se anota con sus palabras.

## Tarjetas de ayuda.

kit-referral = Dónde pedir ayuda
kit-referral-how = No tienes que contar aquí lo que pasó. Tú decides si llamas y cuándo.
kit-referral-what = Para qué
kit-referral-who = Quién y cuándo
kit-referral-phone = Teléfono
kit-referral-danger = Peligro ahora mismo
kit-referral-tonight = Aquí, esta noche
kit-referral-health = Salud, cuerpo y mente
kit-referral-violence = Violencia
kit-referral-rights = Papeles y derechos
kit-referral-roof = Un techo para esta noche

## El recuento en la puerta.

kit-door = Cuánta gente vino
kit-door-how = Una raya por persona, en la fila que elija. Nadie tiene que elegir. Sin nombres.
kit-door-voice = Voz
kit-door-strokes = Rayas, de cinco en cinco
kit-door-sum = Suma
kit-door-unstated = sin indicar
kit-door-all = Total

## Papeletas de recibo.

kit-slip = Papeleta
kit-slip-keep = Guárdala. Con el código de dentro puedes retirar lo que dijiste.
kit-slip-send = Lleva o envía el código entero a:
kit-slip-secret = Tu código. No lo enseñes a nadie.
kit-slip-fold = Doblar y pegar

## La página desde la que se imprime.

kit-index = El juego de hojas
kit-index-how = Abre cada hoja e imprímela a tamaño completo, en { $paper }, sin encabezados ni pies de página. Basta con gris.
kit-name-agenda = Orden del día
kit-name-consent = Hoja de consentimiento
kit-name-late = Tarjeta para quien llega tarde
kit-name-notes = Hoja de notas
kit-name-seats = Tarjetas de asiento
kit-name-dots = Puntos
kit-name-fist = De 0 a 5 dedos
kit-name-gradient = Ocho pasos
kit-name-referral = Tarjetas de ayuda
kit-name-door = Recuento en la puerta
kit-name-slips = Papeletas de recibo
kit-index-sheet = Hoja
kit-index-for = Para qué
kit-index-copies = Copias
kit-index-each-person = una por persona
kit-index-for-agenda = Para todo el mundo: en las sillas y en la puerta. Una sola cara.
kit-index-for-consent = Para quien lo lee en voz alta, una por idioma.
kit-index-for-late = Para quien llega tarde; están en la puerta.
kit-index-for-notes = Por si falla el portátil. Ocho recuadros en dos caras, y las claves.
kit-index-for-seats = Una en cada silla. Se habla por número.
kit-index-for-dots = Para la pared. Primero se junta lo parecido; doce líneas como mucho.
kit-index-for-fist = Para la pared y para contar.
kit-index-for-gradient = Para la pared y para contar.
kit-index-for-referral = Rellena una a mano, cópiala y ten las copias cerca.
kit-index-for-door = Para quien recibe: cuánta gente vino, según la voz que elige.
kit-index-for-slips = Una para quien pueda querer retirar algo. Cortar, doblar y pegar antes de la sesión.
kit-index-serials = Números { $first } a { $last }.
kit-index-secrets = Los códigos están en las papeletas y en ningún otro sitio: el archivo no puede volver a mostrarlos. Imprime las papeletas y borra después ese fichero. Si se pierden, imprime otras; las entregadas siguen valiendo.
kit-index-nothing-for = Para { $languages } no hay nada que imprimir: ni el plan ni Townhall tienen texto en ese idioma. Una intérprete puede leer de otra hoja.
kit-index-people = Personas esperadas: { $n }
