<?php
/**
 * Plugin Name: Fernweg Trips
 * Description: The post type behind the trips pages, readable at /wp-json/wp/v2/trips.
 * Version: 0.3.0
 *
 * @package Fernweg
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	static function (): void {
		register_post_type(
			'fernweg_trip',
			array(
				'label'        => 'Trips',
				'public'       => true,
				'show_in_rest' => true,
				'rest_base'    => 'trips',
				'supports'     => array( 'title', 'editor', 'author', 'custom-fields' ),
				'has_archive'  => false,
			)
		);
		register_post_meta(
			'fernweg_trip',
			'region',
			array(
				'type'              => 'string',
				'single'            => true,
				'default'           => '',
				'show_in_rest'      => true,
				'sanitize_callback' => 'sanitize_text_field',
			)
		);
	}
);

add_filter(
	'the_content',
	static fn( string $content ): string => get_post_type() === 'fernweg_trip' ? wp_kses_post( $content ) : $content,
	99
);
