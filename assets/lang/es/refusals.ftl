### Por qué algo no se hizo y qué hacer ahora. Una línea de 80 columnas cada uno.

refused-nothing-said = Aún no hay palabras. Escriba lo que se dijo y pulse Intro.
refused-too-long = { $length } caracteres; caben { $most }. Divida el texto en varias aportaciones.
refused-no-such-theme = Ningún tema se llama «{ $word }». Escriba # y Tab para ver los temas.
refused-no-such-subtheme = No hay subtema «{ $word }». Escriba el tema, / y Tab para ver los suyos.
refused-no-such-addressee = No hay destinatario «{ $word }». Escriba @ y Tab para verlos todos.
refused-no-such-voice = El plan no tiene la voz «{ $word }». Escriba % y Tab para ver las voces.
refused-no-such-phase = El plan no tiene esa fase. Elija una del orden de la sesión.
refused-no-such-contribution = Esa aportación no está aquí o se retiró. Compruebe su referencia.
refused-other-session = Esa aportación es de otra sesión. Abra primero esa sesión.
refused-too-many-themes = Como máximo { $most } temas por persona que codifica. Quite uno antes.
refused-too-many-addressees = Una aportación tiene como máximo { $most } destinatarios. Quite uno antes.
refused-circle = No puede remitir a sí misma ni a una ya fusionada. Elija otra.
refused-already = Ya está así; no se ha cambiado nada. Puede continuar.
refused-not-the-chair = Otro portátil lleva las fases y el reloj. Hágalo allí o tome aquí el mando.
refused-no-phase-runs = No hay ninguna fase en curso y el reloj no corre. Inicie una fase.
refused-not-begun = La sesión aún no ha empezado. Inicie la primera fase.
refused-nothing-to-undo = Este puesto no ha hecho nada que se pueda deshacer. Puede continuar.
refused-nothing-to-redo = Este puesto no ha deshecho nada que se pueda rehacer. Puede continuar.
refused-no-such-session = Esa sesión no está en el archivo. Elija una en la pantalla de inicio.
refused-slip-count = Se imprimen de 1 a { $most } papeletas a la vez: diga cuántas.
